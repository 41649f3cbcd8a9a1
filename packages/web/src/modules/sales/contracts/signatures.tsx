import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { When } from "#ui/display/when.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import css from "./contracts.module.css";
import { type Contract, useEndLinks, useVerification } from "./data.ts";
import { useContractWords } from "./words.ts";

/** Who signed, when and from where; and whether the kept text is what they signed. */
export function Signatures({ contract }: { contract: Contract }) {
  const t = useContractWords();
  const verification = useVerification(contract.id);
  const { ours, theirs, signedHow, signedOn } = contract;
  const said = verification.data;
  return (
    <Pane
      title={t.signatures}
      action={
        (ours ?? theirs) && (
          <Button subtle busy={verification.isFetching} onClick={() => void verification.refetch()}>
            {t.verify}
          </Button>
        )
      }
    >
      <Stack gap={12}>
        {said && (
          <Notice tone={said.ok ? "good" : "bad"}>
            {said.says}
            <div className={css.hash}>{said.textHash}</div>
          </Notice>
        )}
        {signedHow === "paper" && signedOn && (
          <p>
            {t.onPaper} · <When on={signedOn} />
          </p>
        )}
        {signedHow !== "paper" && (
          <div className={css.parties}>
            <Party name={t.theirs} signature={theirs} />
            <Party name={t.ours} signature={ours} />
          </div>
        )}
      </Stack>
    </Pane>
  );
}

function Party({ name, signature }: { name: string; signature: Contract["ours"] }) {
  const t = useContractWords();
  const { fullMoment } = useFormats();
  return (
    <div className={css.party}>
      <small className={css.quiet}>{name}</small>
      {signature ? (
        <>
          {signature.drawing && <img src={`data:image/png;base64,${signature.drawing}`} alt={signature.name} />}
          <b>{signature.name}</b>
          <small>{fullMoment(signature.signedAt)}</small>
          <small className={css.quiet} title={signature.browser}>
            {t.signedFrom(signature.address)}
          </small>
        </>
      ) : (
        <span className={css.quiet}>{t.notSigned}</span>
      )}
    </div>
  );
}

/** The private links to a contract: whether they were opened, and until when they work. */
export function Links({ contract }: { contract: Contract }) {
  const t = useContractWords();
  const { today } = useFormats();
  const end = useEndLinks(contract.id);
  const { links } = contract;
  if (links.length === 0) return null;
  const works = (link: (typeof links)[number]) => !link.revokedAt && (!link.expiresOn || link.expiresOn >= today);
  return (
    <Pane
      title={t.links}
      action={
        links.some(works) && (
          <Button subtle busy={end.isPending} onClick={() => end.mutate(undefined)}>
            {t.endLinks}
          </Button>
        )
      }
    >
      <ul className={css.rows}>
        {links.toReversed().map((link) => (
          <li key={link.id}>
            <span>
              {link.seenCount > 0 ? t.linkSeen(link.seenCount) : t.linkUnseen}
              {link.lastSeenAt && (
                <>
                  {" · "}
                  <When at={link.lastSeenAt} />
                </>
              )}
            </span>
            <small className={css.quiet}>
              {!works(link) && t.linkEnded}
              {works(link) && link.expiresOn && (
                <>
                  {t.linkUntil} <When on={link.expiresOn} />
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </Pane>
  );
}
