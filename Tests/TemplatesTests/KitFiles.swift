/// The files of the test's own library that no other test shares.
enum KitFiles {
    static let cues = """
        infant: &cues
          go: {en: "{Child} stays or {offer}.", es: "{Child} se queda o {offer}."}
          slow: {en: "{Child} waits. Wait.", es: "{Child} espera. Espere."}
          stop: {en: "{Child} cries or {refuse}. Stop.", es: "{Child} llora o {refuse}. Pare."}
          card: {go: {en: "{offer}", es: "{offer}"}, slow: {en: looks away, es: mira}, stop: {en: "{refuse}", es: "{refuse}"}}
        toddler: *cues
        older: *cues
        no-speech:
          go: {en: Taps the board., es: Toca el tablero.}
          slow: {en: Looks away., es: Mira a otro lado.}
          stop: {en: Pushes the hand., es: Empuja la mano.}
          card: {go: {en: taps, es: toca}, slow: {en: looks away, es: mira}, stop: {en: pushes, es: empuja}}

        """

    static let english = """
        language-tag: en-US
        direction: left-to-right
        child: {he: your child, she: your child, they: your child}
        child-owner: {he: your child's, she: your child's, they: your child's}
        named-owner: "{name}'s"
        them: {he: him, she: her, they: them}
        their: {he: his, she: her, they: their}
        no-answer: "**No answer means no.**"
        draft: "Draft."
        days: [Mon, Tue, Wed]
        skip-always:
          - "{child} has a fever"
          - "{child} had a shot in the last {vaccination-days}"
          - "{child} does not want it"
        minutes: {one: "{n} minute", other: "{n} minutes"}
        days-long: {one: "{n} day", other: "{n} days"}
        times-a-day: {one: "{n} time a day", other: "{n} times a day"}
        range: "{low} to {high}"
        dosage: "{minutes}, {times}."
        call: "Call {therapist}, {phone}."
        call-phone: "Call {phone}."
        call-therapist: "Ask {therapist}."
        call-anyone: "Ask your therapist."
        press: {P0: Hold, P1: Soft, P2: Steady, P3: Firm}
        areas: {feet: Feet}
        no-is-full: No is a full answer.
        card: {ask: "Ask “{area}?”", draft: Draft, minutes: "{n} min"}
        version: "{id} v{version}"
        review-by: "Review by {date}"
        cleared-by: "Cleared by {name}: {reason}"
        page-of: "page {page} of **{pages}**"
        month-year: "{month} {year}"
        months: [January, February, March, April, May, June, July, August, September, October, November, December]

        """

    static let spanish = """
        language-tag: es-US
        direction: left-to-right
        child: {he: su hijo, she: su hija, they: su hijo o hija}
        child-owner: {he: de su hijo, she: de su hija, they: de su hijo o hija}
        named-owner: "de {name}"
        them: {he: le, she: le, they: le}
        their: {he: su, she: su, they: su}
        no-answer: "**Si no responde, es un no.**"
        draft: "Borrador."
        days: [lun, mar, mié]
        skip-always:
          - "{child} tiene fiebre"
          - "una vacuna hace menos de {vaccination-days}"
          - "{child} no quiere"
        minutes: {one: "{n} minuto", other: "{n} minutos"}
        days-long: {one: "{n} día", other: "{n} días"}
        times-a-day: {one: "{n} vez al día", other: "{n} veces al día"}
        range: "{low} a {high}"
        dosage: "{minutes}, {times}."
        call: "Llame a {therapist}, {phone}."
        call-phone: "Llame al {phone}."
        call-therapist: "Pregunte a {therapist}."
        call-anyone: "Pregunte en su clínica."
        press: {P0: Sostener, P1: Suave, P2: Normal, P3: Firme}
        areas: {feet: Pies}
        version: "{id} v{version}"
        review-by: "Revisar antes de {date}"
        cleared-by: "Con permiso de {name}: {reason}"
        page-of: "página {page} de {pages}"
        month-year: "{month} de {year}"
        months: [enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre]

        """

    static let theme = """
        colors: {ink: '#202020', brand: '#1F6F78', tint: '#E9F2F2', stop: '#B3261E'}
        styles:
          body: {family: Andika, size: 12pt, color: ink}
          title: {extends: body, size: 20pt, weight: bold, color: brand, maximum-lines: 2, minimum-size: 15pt}
          small: {extends: body, size: 9pt, color: tint}
        papers: {letter: [8.5in, 11in], a4: [210mm, 297mm]}
        text-sizes: {standard: 1, comfort: 1.17, large: 1.5}

        """
}
