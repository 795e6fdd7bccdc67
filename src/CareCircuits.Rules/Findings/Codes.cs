namespace CareCircuits.Rules.Findings;

/// <summary>The stable codes of findings, as listed in formats.md under "Checks before publishing".</summary>
public static class Codes
{
    /// <summary>Not valid JSON or not of the format.</summary>
    public const string Format = "CC001";

    /// <summary>A step that nothing leads to.</summary>
    public const string Unreachable = "CC101";

    /// <summary>A step from which no end can be reached.</summary>
    public const string NoEnd = "CC102";

    /// <summary>A name that does not exist.</summary>
    public const string UnknownName = "CC103";

    /// <summary>An outcome that leads nowhere, or a mapping for one that cannot come.</summary>
    public const string Outcomes = "CC104";

    /// <summary>A step that can wait for ever, or a loop that never waits.</summary>
    public const string EndlessWait = "CC201";

    /// <summary>A due moment that escalates to nobody.</summary>
    public const string NoEscalation = "CC202";

    /// <summary>A person can go longer without human contact than promised.</summary>
    public const string NoContact = "CC203";

    /// <summary>A loop in which no human contact is offered.</summary>
    public const string LoopWithoutContact = "CC204";

    /// <summary>Work that nobody owns.</summary>
    public const string NoRole = "CC301";

    /// <summary>Sharing that the purpose does not cover.</summary>
    public const string Consent = "CC401";

    /// <summary>A refusal or an empty search that ends with nothing offered.</summary>
    public const string NoAlternative = "CC402";

    /// <summary>Something that the person cannot decline.</summary>
    public const string NoDecline = "CC501";

    /// <summary>Someone who shared is never told how it went.</summary>
    public const string NoFeedback = "CC601";

    /// <summary>An expression or datum of the wrong type, or one read where it may have no value.</summary>
    public const string Type = "CC701";

    /// <summary>Two rules that contradict one another.</summary>
    public const string Contradiction = "CC702";

    /// <summary>A case that no rule covers; a rule that can never hold or never decides.</summary>
    public const string Gap = "CC703";

    /// <summary>A profile that every service of the directory excludes.</summary>
    public const string TakenByNone = "CC801";

    /// <summary>A wording or label that is missing.</summary>
    public const string Wording = "CC901";
}
