namespace CareCircuits.Rules.RuleSets;

/// <summary>The words around an explanation, in the languages of the screens.</summary>
internal sealed record ExplanationWords
{
    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string NotKnown { get; init; }

    public required string NotKnownList { get; init; }

    public required string Error { get; init; }

    public required string NoRule { get; init; }

    public required string Because { get; init; }

    public required IReadOnlyList<string> States { get; init; }

    public required string AllOf { get; init; }

    public required string OneOf { get; init; }

    public required string WouldBe { get; init; }

    public required string If { get; init; }

    public required string Not { get; init; }

    public required string Score { get; init; }

    public static ExplanationWords In(string language) => language switch
    {
        "fr" => French,
        "nl" => Dutch,
        _ => English,
    };

    private static ExplanationWords English { get; } = new()
    {
        Yes = "yes", No = "no", NotKnown = "not known", NotKnownList = "Not known", Error = "cannot be computed", NoRule = "no rule holds",
        Because = "because of", States = ["holds", "does not hold", "not known", "cannot be computed", "not looked at", "switched off"],
        AllOf = "all of these", OneOf = "one of these", WouldBe = "It would have been", If = "if", Not = "not", Score = "score",
    };

    private static ExplanationWords French { get; } = new()
    {
        Yes = "oui", No = "non", NotKnown = "inconnu", NotKnownList = "Inconnu", Error = "ne peut être calculé", NoRule = "aucune règle ne s'applique",
        Because = "en raison de", States = ["s'applique", "ne s'applique pas", "inconnu", "ne peut être calculé", "pas examiné", "désactivé"],
        AllOf = "toutes ces conditions", OneOf = "une de ces conditions", WouldBe = "Cela aurait été", If = "si", Not = "non", Score = "score",
    };

    private static ExplanationWords Dutch { get; } = new()
    {
        Yes = "ja", No = "nee", NotKnown = "niet bekend", NotKnownList = "Niet bekend", Error = "kan niet berekend worden", NoRule = "geen regel geldt",
        Because = "vanwege", States = ["geldt", "geldt niet", "niet bekend", "kan niet berekend worden", "niet bekeken", "uitgeschakeld"],
        AllOf = "al deze voorwaarden", OneOf = "één van deze voorwaarden", WouldBe = "Het was geweest", If = "als", Not = "niet", Score = "score",
    };
}
