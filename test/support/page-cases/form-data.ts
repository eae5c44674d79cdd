import type { Cases, Kit } from './kit';

/** Forms, made and sent (after web-platform-tests, xhr/formdata). */
export function formData({ at, named, tell, end }: Kit): Cases {
  const made = (fill: (form: FormData) => void) => {
    const form = new FormData();
    fill(form);
    return form;
  };
  const element = (html: string) => {
    const form = document.createElement('form');
    form.innerHTML = html;
    return form;
  };
  /** What the server gets of a form; its border is the browser's to choose. */
  const sent = async (form: FormData, byFetch: boolean) => {
    let text: string;
    if (byFetch) text = await (await fetch(at('echo'), { method: 'POST', body: form })).text();
    else {
      const request = new XMLHttpRequest();
      request.open('POST', at('echo'));
      await end(request, form);
      text = request.responseText;
    }
    return text.replaceAll(/-{4,}[\w-]+/g, '…');
  };
  const forms: Record<string, () => FormData> = {
    'nothing in it': () => new FormData(),
    'a text': () => made((form) => form.append('a', 'b')),
    'a text twice': () => made((form) => (form.append('a', '1'), form.append('a', '2'))),
    'other ends of lines': () => made((form) => form.append('a\nb', 'c\rd\r\ne\nf')),
    'quotes in a name': () => made((form) => form.append('a"b', 'c"d')),
    'a file': () => made((form) => form.append('a', new File(['x'], 'f.txt', { type: 'text/x' }))),
    'a file by another name': () => made((form) => form.append('a', new Blob(['x']), 'other.txt')),
    'a blob without a name': () => made((form) => form.append('a', new Blob(['x']))),
    'a box that is ticked': () =>
      new FormData(element('<input type=checkbox name=a checked><input type=checkbox name=b>')),
    'a field that is switched off': () =>
      new FormData(element('<input name=a value=1><input name=b value=2 disabled>')),
    'a choice': () =>
      new FormData(element('<select name=a multiple><option selected>1<option selected value=2>x</select>')),
    'no file chosen': () => new FormData(element('<input type=file name=a>')),
  };
  const cases: Cases = {};
  for (const [name, make] of Object.entries(forms)) {
    cases[`fetch sends ${name}`] = () => sent(make(), true);
    cases[`xhr sends ${name}`] = () => sent(make(), false);
    cases[`holds ${name}`] = () => tell(make());
  }
  return named('form', {
    ...cases,
    'a button that was pressed': () => {
      const form = element('<input name=a value=1><button name=b value=2>x</button><button name=c value=3>y</button>');
      return tell(new FormData(form, form.querySelector('button')));
    },
    'a button of another form': () => new FormData(element(''), document.createElement('button')),
    'put in place': () => {
      const form = made((one) => (one.append('a', '1'), one.append('b', '2'), one.append('a', '3')));
      form.set('a', '4');
      return [...form];
    },
    'taken away': () => {
      const form = made((one) => (one.append('a', '1'), one.append('b', '2'), one.append('a', '3')));
      form.delete('a');
      return [[...form], form.has('a'), form.get('a'), form.getAll('b')];
    },
    'of something that is none': () => new FormData({} as HTMLFormElement),
  });
}
