import { array, fallback, type GenericSchema, type InferOutput, pipe, safeParse, transform, unknown } from 'valibot';

/** The items that are what they should be, the first `most` of them: an odd one costs only itself. */
export const listOf = <S extends GenericSchema>(item: S, most: number) =>
  fallback(
    pipe(
      array(unknown()),
      transform((items) =>
        items.slice(0, most).flatMap((one): InferOutput<S>[] => {
          const parsed = safeParse(item, one);
          return parsed.success ? [parsed.output] : [];
        }),
      ),
    ),
    [] as InferOutput<S>[],
  );
