/** Every message of `_locales`: the English file stands for all, since a test holds the others equal to it. */
type Written = keyof typeof import('../../public/_locales/en/messages.json');

type BaseOf<Key> = Key extends `${infer Base}_other` ? Base : never;

/** The part before `_one`, `_few`, `_other`: which of them is said depends on a number. */
export type PluralKey = BaseOf<Written>;

/** A message that is the same for every number. */
export type MessageKey = Exclude<Written, `${PluralKey}_${Intl.LDMLPluralRule}`>;

type Spelt<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Head}_${Spelt<Tail>}` : Text;

/** A name of the model as it stands within a message key, which has no dashes: `login-wall` is `login_wall`. */
export const keyPart = <Text extends string>(name: Text): Spelt<Text> => name.replaceAll('-', '_') as Spelt<Text>;
