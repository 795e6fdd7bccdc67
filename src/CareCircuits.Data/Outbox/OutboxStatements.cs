using CareCircuits.Care.Outbox;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Outbox;

/// <summary>What is said to the database about messages.</summary>
internal sealed class OutboxStatements
{
    public OutboxStatements(Tables tables, CareStore store)
    {
        var messages = tables.Messages;
        string[] read =
        [
            nameof(StoredMessage.Id), nameof(StoredMessage.Network), nameof(StoredMessage.Enrolment), nameof(StoredMessage.Key), nameof(StoredMessage.ToKind),
            nameof(StoredMessage.ToId), nameof(StoredMessage.Kind), nameof(StoredMessage.ByMail), nameof(StoredMessage.Workflow), nameof(StoredMessage.Entry),
            nameof(StoredMessage.Step), nameof(StoredMessage.Attempts),
        ];
        var (id, tryAt) = (messages[nameof(StoredMessage.Id)], messages[nameof(StoredMessage.TryAt)]);

        var taken = TakenBy(tables);
        var staff = messages[nameof(StoredMessage.ToKind)].Stored(PartyKind.Staff);

        Any = new Statement($"select 1 from {messages.Name} where {tryAt.Name} <= $1 limit 1", tryAt);

        // A reminder goes to the one who took the task on or got it handed over, whoever owns it: the owner is not the one to be reminded any more.
        Claim = new Statement(
            $"""
            update {messages.Name} set {tryAt.Name} = $3,
                {messages[nameof(StoredMessage.ToKind)].Name} = case when {taken} is null then {messages[nameof(StoredMessage.ToKind)].Name} else '{staff}' end,
                {messages[nameof(StoredMessage.ToId)].Name} = coalesce({taken}, {messages[nameof(StoredMessage.ToId)].Name})
            where {store.Among($"from {messages.Name} where {tryAt.Name} <= $1 order by {tryAt.Name}, {id.Name} limit $2")}
            returning {string.Join(", ", read.Select(property => messages[property].Name))}
            """,
            tryAt,
            null,
            tryAt);
        // In the inbox it stands from the first try on, whatever became of the mail.
        var delivered = messages[nameof(StoredMessage.DeliveredAt)];
        Settle = new Statement(
            $"""
            update {messages.Name} set {tryAt.Name} = $1, {messages[nameof(StoredMessage.Attempts)].Name} = $2,
                {delivered.Name} = coalesce({delivered.Name}, $3), {messages[nameof(StoredMessage.GivenUpAt)].Name} = $4, {messages[nameof(StoredMessage.Failure)].Name} = $5
            where {id.Name} = $6 and {tryAt.Name} is not null
            """,
            tryAt, messages[nameof(StoredMessage.Attempts)], delivered, messages[nameof(StoredMessage.GivenUpAt)], messages[nameof(StoredMessage.Failure)], id);
        Retry = messages.Update(
            [nameof(StoredMessage.TryAt), nameof(StoredMessage.Attempts), nameof(StoredMessage.GivenUpAt)],
            [nameof(StoredMessage.Network), nameof(StoredMessage.Id)],
            $"and {messages[nameof(StoredMessage.GivenUpAt)].Name} is not null");
    }

    public Statement Any { get; }

    public Statement Claim { get; }

    /// <summary>What became of a try; nothing where it is settled already.</summary>
    public Statement Settle { get; }

    public Statement Retry { get; }

    /// <summary>Who took on the task that a message reminds of; null where nobody did, or it is no reminder.</summary>
    private static string TakenBy(Tables tables)
    {
        var (messages, tasks) = (tables.Messages, tables.Tasks);
        var reminder = messages[nameof(StoredMessage.Kind)].Stored(MessageKind.Reminder);
        string Same(string task, string message) => $"t.{tasks[task].Name} = {messages.Name}.{messages[message].Name}";
        return $"""
            (select t.{tasks[nameof(StoredTask.ClaimedBy)].Name} from {tasks.Name} t
                where {messages.Name}.{messages[nameof(StoredMessage.Kind)].Name} = '{reminder}'
                and {Same(nameof(StoredTask.Network), nameof(StoredMessage.Network))}
                and {Same(nameof(StoredTask.Enrolment), nameof(StoredMessage.Enrolment))}
                and {Same(nameof(StoredTask.Entry), nameof(StoredMessage.Entry))}
                and t.{tasks[nameof(StoredTask.ClosedAt)].Name} is null)
            """;
    }
}
