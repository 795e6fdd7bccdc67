using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Editing;

/// <summary>One obvious way to put a finding right.</summary>
/// <param name="Kind">A stable name of <see cref="MendKinds"/>, for the words on a screen.</param>
/// <param name="Words">What the words speak of, by name: <c>step</c>, <c>outcome</c>, <c>role</c>, <c>name</c>, <c>purpose</c>, <c>content</c>, <c>time</c>, <c>languages</c>.</param>
/// <param name="Apply">Puts it right in a draft; refused where the draft has changed so that it no longer fits.</param>
public sealed record Mend(string Kind, IReadOnlyDictionary<string, string> Words, Func<DraftFiles, Outcome<DraftFiles>> Apply)
{
    /// <summary>Whether somebody should think before doing it: it widens who is told what about a person.</summary>
    public bool NeedsThought => Kind is MendKinds.WidenContent or MendKinds.WidenRecipients;
}

/// <summary>The kinds of mend.</summary>
public static class MendKinds
{
    /// <summary>Take out a <c>step</c> to which nothing leads, with what only it led to.</summary>
    public const string RemoveStep = "remove-step";

    /// <summary>Give a <c>step</c> a way to an end.</summary>
    public const string AddEnd = "add-end";

    /// <summary>Write <c>name</c>, which was probably meant.</summary>
    public const string UseName = "use-name";

    /// <summary>Add the workflow <c>name</c> to the list of the circuit.</summary>
    public const string ListWorkflow = "list-workflow";

    /// <summary>Take the workflow <c>name</c> off the list of the circuit.</summary>
    public const string UnlistWorkflow = "unlist-workflow";

    /// <summary>Add the role <c>role</c>.</summary>
    public const string AddRole = "add-role";

    /// <summary>Add the event <c>name</c>.</summary>
    public const string AddEvent = "add-event";

    /// <summary>Use the rule set <c>name</c>, which is at hand.</summary>
    public const string PinRuleSet = "pin-rule-set";

    /// <summary>Let the <c>outcome</c> lead to <c>step</c>.</summary>
    public const string LeadOutcome = "lead-outcome";

    /// <summary>Take the <c>outcome</c> away.</summary>
    public const string RemoveOutcome = "remove-outcome";

    /// <summary>Take away what never comes: <c>name</c>.</summary>
    public const string RemoveWay = "remove-way";

    /// <summary>Say what happens when a fact is missing: as in <c>step</c>.</summary>
    public const string AddUnknown = "add-unknown";

    /// <summary>Say what happens when no rule holds: as in <c>step</c>.</summary>
    public const string AddOtherwise = "add-otherwise";

    /// <summary>Give the times that are missing.</summary>
    public const string AddTimes = "add-times";

    /// <summary>Tell the <c>role</c> when it is late.</summary>
    public const string AddEscalation = "add-escalation";

    /// <summary>Give it to the <c>role</c>.</summary>
    public const string GiveRole = "give-role";

    /// <summary>Let the <c>purpose</c> cover the <c>content</c>.</summary>
    public const string WidenContent = "widen-content";

    /// <summary>Let the <c>purpose</c> cover the <c>role</c>.</summary>
    public const string WidenRecipients = "widen-recipients";

    /// <summary>Do not tell the <c>content</c>.</summary>
    public const string LeaveOut = "leave-out";

    /// <summary>Offer the person a contact after the <c>outcome</c>.</summary>
    public const string ContactAfter = "contact-after";

    /// <summary>Offer the person a contact before the <c>step</c>.</summary>
    public const string ContactBefore = "contact-before";

    /// <summary>Let the <c>step</c> take no longer than the <c>time</c>, an ISO 8601 duration.</summary>
    public const string Shorten = "shorten";

    /// <summary>Let the person say no: the <c>outcome</c> leads to <c>step</c>.</summary>
    public const string AddDeclined = "add-declined";

    /// <summary>Let <c>name</c> know before it ends.</summary>
    public const string NotifyBeforeEnd = "notify-before-end";

    /// <summary>Let the first rule that holds decide.</summary>
    public const string FirstDecides = "first-decides";

    /// <summary>Take out the rule <c>name</c>, which never counts.</summary>
    public const string RemoveRule = "remove-rule";

    /// <summary>Copy words into the <c>languages</c> that lack them, marked as still to be translated.</summary>
    public const string CopyWording = "copy-wording";

    /// <summary>Give the outcome or option <c>name</c> a label.</summary>
    public const string AddLabel = "add-label";
}
