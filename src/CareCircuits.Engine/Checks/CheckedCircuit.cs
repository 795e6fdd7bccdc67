using CareCircuits.Engine.Clocks;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Checks;

/// <summary>A circuit under check: what was read, the names it knows, and what was found so far.</summary>
internal sealed class CheckedCircuit
{
    private readonly Dictionary<string, CheckedWorkflow> workflowsById;
    private readonly HashSet<string> listed;
    private readonly Lazy<SurelyMet> contacts;
    private readonly Lazy<SurelyMet> contactsAndSearches;
    private readonly Lazy<SurelyMet> waits;

    public CheckedCircuit(CircuitReading reading, CheckedDirectory? directory = null)
    {
        (Reading, Directory) = (reading, directory);
        Definition = reading.Definition;
        Roles = Ids(Definition?.Roles.Select(role => role.Id));
        Purposes = ById(Definition?.Purposes, purpose => purpose.Id);
        Events = ById(BuiltInEvents.All.Concat(Definition?.Events ?? []), happening => happening.Id);
        Contents = Ids(Definition?.Purposes.SelectMany(purpose => purpose.Content));
        Pins = Ids(Definition?.Rules.Select(pin => pin.Set));
        Workflows = [.. reading.Workflows.Select(workflow => new CheckedWorkflow(this, workflow))];
        workflowsById = ById(Workflows, workflow => workflow.Id);
        listed = Ids([.. Definition?.Workflows ?? [], .. workflowsById.Keys, .. reading.DamagedWorkflows]);
        Findings = new FindingBook(reading.Sources);
        Clock = new CircuitClock(Zone(), WorkingCalendar.Belgium);
        Runs = new RunOrder(this);
        Proved = new ProvedUses(this);
        contacts = new(() => SurelyMet.Contact(this));
        contactsAndSearches = new(() => SurelyMet.ContactOrSearch(this));
        waits = new(() => SurelyMet.Wait(this));
    }

    public CircuitReading Reading { get; }

    /// <summary>The services of the network's directory; null where they are not known.</summary>
    public CheckedDirectory? Directory { get; }

    public CircuitDefinition? Definition { get; }

    /// <summary>Whether all of <c>circuit.json</c> was read, so that a name that is not there does not exist.</summary>
    public bool IsKnown => Definition is not null && !Reading.IsDefinitionDamaged;

    public IReadOnlySet<string> Roles { get; }

    public IReadOnlyDictionary<string, PurposeDefinition> Purposes { get; }

    /// <summary>The declared events and the built-in ones.</summary>
    public IReadOnlyDictionary<string, EventDefinition> Events { get; }

    /// <summary>Every kind of content that some purpose covers.</summary>
    public IReadOnlySet<string> Contents { get; }

    /// <summary>The ids of the pinned rule sets.</summary>
    public IReadOnlySet<string> Pins { get; }

    public IReadOnlyList<CheckedWorkflow> Workflows { get; }

    /// <summary>The ids of all workflows that there are, readable or not.</summary>
    public IReadOnlySet<string> WorkflowIds => listed;

    public CircuitClock Clock { get; }

    public RunOrder Runs { get; }

    /// <summary>Where a human contact is surely offered.</summary>
    public SurelyMet Contacts => contacts.Value;

    /// <summary>Where a human contact is surely offered, or someone else asked.</summary>
    public SurelyMet ContactsAndSearches => contactsAndSearches.Value;

    /// <summary>Where time surely passes.</summary>
    public SurelyMet Waits => waits.Value;

    public FindingBook Findings { get; }

    public Hints Hints { get; } = new();

    /// <summary>What is proved of rules where they are used.</summary>
    public ProvedUses Proved { get; }

    /// <summary>The workflow of that id, where its file could be read.</summary>
    public CheckedWorkflow? Workflow(string id) => workflowsById.GetValueOrDefault(id);

    /// <summary>The pinned rule set of that id, where its file could be read.</summary>
    public RuleSet? RuleSet(string? id) => id is null ? null : Reading.RuleSets.GetValueOrDefault(id);

    private TimeZoneInfo Zone() =>
        Definition is not null && TimeZoneInfo.TryFindSystemTimeZoneById(Definition.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    private static HashSet<string> Ids(IEnumerable<string>? ids) => new(ids ?? [], StringComparer.Ordinal);

    // A duplicate id has its finding already; the first one counts.
    private static Dictionary<string, T> ById<T>(IEnumerable<T>? elements, Func<T, string> id) =>
        (elements ?? []).DistinctBy(id).ToDictionary(id, StringComparer.Ordinal);
}
