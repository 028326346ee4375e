import { useDemoPeople } from '../api/demo.ts';
import type { SignIn } from '../../server/contracts/types.ts';
import { Avatar } from '../components/avatar.tsx';
import { useText } from '../i18n/use-text.ts';
import { roleNames } from '../shell/role-names.ts';
import styles from './login-page.module.css';

/** Every person of the demo shop has this password; a real shop knows none of them. */
const demoPassword = 'reflow-demo';

/** The people of the demo shop, each one press away; nothing where the shop is real. */
export function DemoPeople(props: { busy: boolean; onChoose: (credentials: SignIn) => void }) {
  const text = useText();
  const people = useDemoPeople();
  if (!people.data?.length) return null;
  return (
    <section className={styles.people} aria-labelledby="demo-people">
      <h2 id="demo-people">{text.t('login.demo')}</h2>
      <p>{text.t('login.demo.hint')}</p>
      <ul>
        {people.data.map((person) => {
          return (
            <li key={person.email}>
              <button type="button" className={styles.person} disabled={props.busy}
                onClick={() => props.onChoose({ email: person.email, password: demoPassword })}>
                <Avatar name={person.name} />
                {person.name}
                <small>{roleNames(person.roles, text)}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
