import { type ColumnId, columnIds } from '../../model/list-view';
import { useWords } from '../../ui/words-context';
import { Menu } from '../menu';

interface Props {
  columns: readonly ColumnId[];
  change(columns: ColumnId[]): void;
}

/** Which columns are shown. The name always is: without it nobody knows whom a row is about. */
export function ColumnsMenu({ columns, change }: Props) {
  const { say } = useWords();
  return (
    <Menu title={say('tableColumns')} label={say('tableColumns')}>
      {columnIds
        .filter((column) => column !== 'name')
        .map((column) => (
          <label class="choice" key={column}>
            <input
              type="checkbox"
              checked={columns.includes(column)}
              onChange={({ currentTarget: { checked } }) =>
                change(columnIds.filter((one) => (one === column ? checked : one === 'name' || columns.includes(one))))
              }
            />
            {say(`tableColumn_${column}`)}
          </label>
        ))}
    </Menu>
  );
}
