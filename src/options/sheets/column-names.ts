/** What a column of a spreadsheet can be for. */
const columnRoles = ['handle', 'link', 'site', 'name', 'note', 'tags'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/**
 * How people call their columns in the languages Fitlens speaks, as `foldColumn` writes them. What agencies' lists and
 * the exports of the sites themselves say; a column called like a site holds handles or links of that site.
 */
const names: { readonly [role in ColumnRole]: string } = {
  handle:
    'handle handles username usernames user userid userhandle account accounts accountname accounthandle profilename ' +
    'creatorhandle influencerhandle socialhandle screenname login nickname ' +
    'benutzername nutzername konto kontoname accountname profilname kennung ' +
    'usuario nombredeusuario cuenta nombredecuenta usuarios ' +
    'compte nomdutilisateur utilisateur identifiant nomducompte pseudo pseudonyme ' +
    'nomedeusuario nomedousuario conta contas nomedaconta nomedeutilizador arroba ' +
    'ユーザー名 ユーザーネーム ユーザー ユーザーid アカウント アカウント名 アカウントid ハンドル ハンドル名',
  link:
    'link links url urls profile profiles profilelink profileurl profilelinks linktoprofile webaddress website ' +
    'accounturl accountlink channel channelurl channellink creatorurl sociallink socialurl ' +
    'profil profillink profilurl linkzumprofil kanal kanallink ' +
    'enlace enlaces perfil enlacedelperfil enlacealperfil urldelperfil canal ' +
    'lien liens lienduprofil urlduprofil profilurl chaine adresseduprofil ' +
    'linkdoperfil urldoperfil ligacao ' +
    'リンク プロフィール プロフィールurl プロフィールリンク チャンネル',
  site:
    'site sites platform platforms network socialnetwork socialmedia medium socialplatform ' +
    'plattform netzwerk seite portal kanalart ' +
    'plataforma red redsocial sitio ' +
    'plateforme reseau reseausocial ' +
    'rede redesocial ' +
    'サイト プラットフォーム sns ネットワーク 媒体 メディア',
  name:
    'name names fullname displayname creator creators influencer influencers creatorname influencername person ' +
    'anzeigename vollername person influencername kreativer ' +
    'nombre nombrecompleto creador creadora influenciador influenciadora ' +
    'nom nomcomplet nomaffiche createur creatrice influenceur influenceuse ' +
    'nome nomecompleto criador criadora ' +
    '名前 氏名 表示名 クリエイター クリエイター名 インフルエンサー インフルエンサー名',
  note:
    'note notes comment comments remark remarks memo ' +
    'notiz notizen kommentar kommentare bemerkung bemerkungen anmerkung anmerkungen ' +
    'nota notas comentario comentarios observacion observaciones ' +
    'remarque remarques commentaire commentaires ' +
    'observacao observacoes anotacao anotacoes ' +
    'メモ ノート コメント 備考',
  tags: 'tag tags label labels schlagwort schlagworte schlagworter etiqueta etiquetas etiquette etiquettes タグ ラベル',
};

const roles = new Map(columnRoles.flatMap((role) => names[role].split(' ').map((name) => [name, role] as const)));

/** What a column of this name is for; undefined where that is not known. `folded` comes from `foldColumn`. */
export const roleOf = (folded: string): ColumnRole | undefined => roles.get(folded);
