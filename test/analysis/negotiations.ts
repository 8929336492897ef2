// Statements over four months: several speakers, what they say changes, and codebooks in two folders.

export const negotiations = `
=== statemark.yaml
actors:
  LAVROV:
    name: Sergey Lavrov
    kind: person
    acts-for: [{ id: Russia, role: Foreign Minister, until: 2025-01 }]
  QUARTET:
    name: The Quartet
    members: [GBR, { id: Japan, until: 2024-12-31 }, { id: KOR, since: 2025 }]
  GUARD: { name: Border Guard, part-of: Ukraine }
positions:
  troops-out:
    kind: demand
    title: Foreign soldiers leave
    to: DPRK
    basis: UN-CHARTER
    history:
      - { date: 2025-01-10, status: open, note: Still reported. }
      - { date: 2024-12-18, status: partly-met }
=== a-uk.statemark
---
speaker: UK
date: 2024-11-04
meeting: S/PV.9821
---
They must ![withdraw the soldiers](troops-out){status=open}.
![We call on Russia to ![talk](talks) and
![stop the trade]]{to=Russia basis=NPT due=2025}.
=== b-lavrov.statemark
---
speaker: Sergey Lavrov
date: 2024-11-20
---
-[We withdraw nobody](troops-out).
+[Talks we shall consider](ru-talks){re=talks,troops-out to=UK status=open}.
=== c-record.statemark
---
date: 2024-12-18
---
# Ukraine {by=Ukraine to=Russia}

![Let them leave]{#w as=troops-out status=open} now, ![all of them]{#w}. Moscow said that
+[it would talk](ru-talks){by=Russia status=broken}.

# Japan {by=Japan date=2024-12-19}

:::demand(talks){to=Russia}
Talk.

Talk soon.
:::

# China {by=China}

We note that ![they should leave](troops-out){stance=neutral}.
=== d-turns.statemark
---
date: 2024-12-30
---
@[Ms. A (United Kingdom)](UK){role=speaker}: ![Withdraw](troops-out){on-behalf-of=QUARTET}.

@[Mr. B (Republic of Korea)](KOR){role=speaker}: -[We reject talks](talks).
=== e-news.statemark
---
date: 2025-01
---
Japan no longer wants ![talks](talks){by=Japan stance=against}. A paper says that Russia
+[may talk](ru-talks){by=Russia via="The Paper"}.
=== f-lavrov.statemark
---
speaker: Sergey Lavrov
date: 2025-02-03
---
-[Nobody withdraws](troops-out), and ![Kyiv must leave first](kyiv-out){to=Ukraine by=LAVROV}.
=== g-undated.statemark
---
speaker: France
date: one day
---
![Go](troops-out){status=lapsed}
=== h-votes.statemark
---
date: 2024-12-18
---
:vote[Yes](A/79/L.1){by=UK,Ukraine}, :vote[no](A/79/L.1){by=Belarus stance=against},
:vote[they abstained](A/79/L.1){by=India stance=neutral}
=== deep/statemark.yaml
positions:
  troops-out: { title: Soldiers go home, history: [{ date: 2025-03-01, status: partly-met }] }
  talks: { kind: demand, title: Talks resume }
=== deep/i-guard.statemark
---
speaker: Border Guard
date: 2025-03
---
![They go home](troops-out){to=* basis=NPT}
`;
