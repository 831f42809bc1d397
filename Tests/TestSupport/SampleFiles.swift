/// Files as a catalog and a workspace hold them, every key in use.
public enum SampleFiles {
    public static let technique = """
        id: tunnel-toes
        version: 2
        updated: 2026-11-23
        review: {en: reviewed, es: draft, due: 2027-11}
        area: feet
        stroke: glide
        pressure: P2
        ages:
          toddler: {en: One foot is enough., es: Basta un pie.}
          school:
            en: Let {child} count the strokes.
            es: Deje que {child} cuente las pasadas.
        positions: [back, crawling]
        goals: [calm, body]
        settings:
          obstacle-course: {en: "Rub a foot as it leaves the tunnel.", es: "Frote un pie al salir del túnel."}
          story-time: {en: One page, es: Una página}
        dosage: {minutes: 2, repeats: 3, times-a-day: 1-2}
        traits: [oil, over-clothes-ok]
        mirror-safe: true
        name: {en: Tunnel toes, es: Dedos del túnel}
        message: {en: Rub a foot on the way., es: Frote un pie en el camino.}
        why: {en: Firm touch helps some children feel their feet., es: El toque firme ayuda.}
        ask: {en: "Show your hands, ask “Feet?”, wait.", es: "Muestre las manos, pregunte «¿Pies?», espere."}
        offer: {en: gives you a foot, es: le da un pie}
        refuse: {en: pulls the foot away, es: retira el pie}
        scene: {plate: tunnel, show: [rub-foot], alt: {en: A tunnel, es: Un túnel}}
        steps:
          - picture: {plate: sole, show: [thumbs-at-heel], alt: {en: Thumbs at the heel, es: Pulgares en el talón}}
            text: {en: "**Rest** your thumbs on the heel.", es: "**Apoye** los pulgares en el talón."}
            short: {en: Thumbs on the heel, es: Pulgares en el talón}
          - picture: {plate: sole, alt: {en: Up the sole, es: Por la planta}}
            text: {en: "**Glide** to the toes.", es: "**Deslice** hasta los dedos."}
            short: {en: Glide to the toes, es: Hasta los dedos}
            clinic: {en: Glide at the tunnel's end., es: Deslice al final del túnel.}
          - picture: {plate: sole, show: [], alt: {en: Hold, es: Sostenga}}
            text: {en: "**Hold** the foot.", es: "**Sostenga** el pie."}
            short: {en: Hold the foot, es: Sostenga el pie}
        home: {en: A cushion makes a tunnel., es: Un cojín sirve de túnel.}
        clinic: {en: Stop between two rounds., es: Pare entre dos vueltas.}
        skip:
          - {en: the foot is hurt, es: el pie está herido}
          - {en: the skin is open, es: la piel está abierta}
        say: {en: "Heel to toe, off you go", es: "Del talón al dedo, sin miedo"}
        words:
          - {en: more, es: más}
          - {en: all done, es: se acabó}
          - {en: foot, es: pie}
        tips:
          - {en: Follow., es: Siga.}
        evidence: {note: {en: Small studies., es: Estudios pequeños.}, sources: [Field 2016]}

        """

    public static let family = """
        child: {name: Mateo, pronouns: he, age: toddler, speech: false}
        caregivers: [Ana, Luis]
        language: es
        routines: [story-time, after-bath]
        look:
          child: {skin: 3, hair: black}
          adult: {skin: 4, hair: light-brown}
        touch: {likes: [feet, back], avoid: [face]}
        precautions:
          - fever
          - {flag: hip-brace, cleared-by: Dr Vega, reason: brace came off on Monday}
        note: See you on Thursday
        paper: letter
        text-size: comfort
        change:
          tunnel-toes:
            message: Rub one foot after the bath.
            steps.2.text: "**Glide** up once."

        """

    public static let clinic = """
        name: Little Steps
        logo: logo.svg
        color: "#1f6f5c"
        therapist: Rosa Vega, OT
        phone: +1 555 0100
        email: rosa@example.org
        link: https://example.org
        footer: Ask us anything
        language: en
        paper: letter
        waits: {vaccination-hours: 72, feed-minutes: 30}

        """

    public static let settings = """
        obstacle-course:
          name: {en: Obstacle course, es: Circuito}
          mark: {symbol: tunnel, color: "#2C6B3F"}
          when: {en: At the obstacle course, es: En el circuito}
          safety: {en: Stay beside the tunnel., es: Quédese junto al túnel.}
          scene: {plate: tunnel, alt: {en: A child in a tunnel., es: Alguien en un túnel.}}
        story-time:
          name: {en: Story time, es: Cuento}
          mark: {symbol: book, color: "#5B4A9E"}
          when: {en: At story time, es: A la hora del cuento}
          scene: {plate: tunnel, alt: {en: A child in a tunnel., es: Alguien en un túnel.}}

        """

    public static let precautions = """
        waits: {vaccination-hours: 48, feed-minutes: 30, tummy-feed-minutes: 60}
        rules:
          - flag: fever
            level: red
            action: remove
            page: {en: Not with a fever., es: Con fiebre no.}
            therapist: Fever raises the pulse.
            source: Vickers 2004
          - flag: hip-brace
            level: amber
            action: change
            when: {positions: [crawling], traits: [straight-hip]}
            page: {en: Leave the brace on., es: Deje el aparato puesto.}
            therapist: The hip stays bent.
            source: IHDI 2023
          - flag: low-platelets
            level: amber
            action: mark
            when: {pressure: P2}
            page: {en: Rest the hands only., es: Solo apoye las manos.}
            therapist: Bruises come easily.
            source: Vickers 2004

        """

    public static let cues = """
        infant: &cues
          go: {en: Looks at you. Go on., es: Le mira. Siga.}
          slow: {en: Looks away. Wait., es: Mira a otro lado. Espere.}
          stop: {en: Cries. Stop., es: Llora. Pare.}
          card: {go: {en: "{offer}", es: "{offer}"}, slow: {en: looks away, es: mira}, stop: {en: "{refuse}", es: "{refuse}"}}
        toddler: *cues
        older: *cues
        no-speech: *cues

        """

    public static let words = """
        steps: {title: What to do}
        cues: [Go, Slow, Stop]

        """
}
