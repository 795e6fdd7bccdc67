using CareCircuits.Data.Databases;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;

namespace CareCircuits.Data.Model;

/// <summary>All tables, by the names of the model.</summary>
internal sealed class Tables
{
    public Tables(CareStore store)
    {
        using var context = store.NewContext();
        var model = context.Model;
        (Networks, Services, Staff, Circuits) = (new(model), new(model), new(model), new(model));
        (People, Keys, Enrolments, Journal) = (new(model), new(model), new(model), new(model));
        (Consents, RepeatKeys, Tasks, Referrals) = (new(model), new(model), new(model), new(model));
        (Assignments, Incidents, Due, Messages) = (new(model), new(model), new(model), new(model));
        (ApiKeys, Sendings, Notes) = (new(model), new(model), new(model));
        (MovePlans, MoveCases) = (new(model), new(model));
        (Instances, NameParts, Looks, BrokenGlass, Drafts) = (new(model), new(model), new(model), new(model), new(model));
        (CircuitDrafts, DraftEdits, DraftEditors) = (new(model), new(model), new(model));
        (PublicationRequests, PublishingRules) = (new(model), new(model));
    }

    public Table<StoredNetwork> Networks { get; }

    public Table<StoredService> Services { get; }

    public Table<StoredStaff> Staff { get; }

    public Table<StoredCircuit> Circuits { get; }

    public Table<StoredPerson> People { get; }

    public Table<StoredKey> Keys { get; }

    public Table<StoredEnrolment> Enrolments { get; }

    public Table<StoredEntry> Journal { get; }

    public Table<StoredConsent> Consents { get; }

    public Table<StoredRepeatKey> RepeatKeys { get; }

    public Table<StoredTask> Tasks { get; }

    public Table<StoredReferral> Referrals { get; }

    public Table<StoredAssignment> Assignments { get; }

    public Table<StoredIncident> Incidents { get; }

    public Table<StoredDue> Due { get; }

    public Table<StoredMessage> Messages { get; }

    public Table<StoredApiKey> ApiKeys { get; }

    public Table<StoredSending> Sendings { get; }

    public Table<StoredNote> Notes { get; }

    public Table<StoredInstance> Instances { get; }

    public Table<StoredNamePart> NameParts { get; }

    public Table<StoredLook> Looks { get; }

    public Table<StoredBrokenGlass> BrokenGlass { get; }

    public Table<StoredDraft> Drafts { get; }

    public Table<StoredCircuitDraft> CircuitDrafts { get; }

    public Table<StoredDraftEdit> DraftEdits { get; }

    public Table<StoredDraftEditor> DraftEditors { get; }

    public Table<StoredPublicationRequest> PublicationRequests { get; }

    public Table<StoredPublishingRules> PublishingRules { get; }

    public Table<StoredMovePlan> MovePlans { get; }

    public Table<StoredMoveCase> MoveCases { get; }
}
