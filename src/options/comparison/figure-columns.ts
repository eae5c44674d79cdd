import { foldColumn } from '../sheets/fold-column';
import { type Column, columns } from './figures-draft';

/**
 * How reports and spreadsheets call these columns in the languages Fitlens speaks, as `foldColumn` writes them. A mean is
 * no median, so "average" is none of them.
 */
const names: { readonly [column in Column]: string } = {
  followers:
    'follower followers followercount followernumber subscriber subscribers subs size accountsize audiencesize ' +
    'followerzahl followerklasse abonnent abonnenten abos grosse accountgrosse ' +
    'seguidor seguidores suscriptores numerodeseguidores tamano ' +
    'abonne abonnes nombredabonnes taille ' +
    'inscritos numerodeseguidores tamanho ' +
    'フォロワー フォロワー数 登録者 登録者数 チャンネル登録者数 規模',
  lowQuarter:
    'low lower lowquarter lowerquarter lowestquarter lowerquartile firstquartile bottomquarter quartile1 q1 p25 25 25th ' +
    '25thpercentile percentile25 ' +
    'niedrig unteres unteresviertel unterstesviertel unteresquartil erstesquartil 25perzentil perzentil25 ' +
    'bajo cuartoinferior cuartilinferior primercuartil percentil25 ' +
    'bas faible quartinferieur quartileinferieur premierquartile centile25 25ecentile ' +
    'baixo quartoinferior quartomaisbaixo quartilinferior primeiroquartil ' +
    '低め 下位 下位4分の1 下位25 下位四分位 第1四分位 第1四分位数 第一四分位数 25パーセンタイル',
  median:
    'median medianrate middle mid quartile2 q2 p50 50 50th 50thpercentile percentile50 ' +
    'mitte mittleres mittlerer medianwert zentralwert 50perzentil perzentil50 ' +
    'mediana medio centro percentil50 ' +
    'mediane milieu centile50 50ecentile ' +
    'meio ' +
    '中央値 中央 50パーセンタイル 第2四分位数',
  highQuarter:
    'high higher upper highquarter upperquarter highestquarter upperquartile thirdquartile topquarter top25 quartile3 q3 ' +
    'p75 75 75th 75thpercentile percentile75 ' +
    'hoch oberes oberesviertel oberstesviertel oberesquartil drittesquartil 75perzentil perzentil75 ' +
    'alto cuartosuperior cuartilsuperior tercercuartil percentil75 ' +
    'haut eleve quartsuperieur quartilesuperieur troisiemequartile centile75 75ecentile ' +
    'quartosuperior quartomaisalto quartilsuperior terceiroquartil ' +
    '高め 上位 上位4分の1 上位25 上位四分位 第3四分位 第3四分位数 第三四分位数 75パーセンタイル',
};

const byName = new Map(columns.flatMap((column) => names[column].split(' ').map((name) => [name, column] as const)));

/** Which column a cell of a first row names; undefined for any other. */
export const columnCalled = (cell: string): Column | undefined => byName.get(foldColumn(cell));
