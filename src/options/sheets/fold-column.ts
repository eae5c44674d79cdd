import { foldText } from '../../estimate/text/fold-text';

/** A column's name, or a site's, for comparing: "Nom d’utilisateur", "nom_d'utilisateur" and "NOM D'UTILISATEUR" are alike. */
export const foldColumn = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
