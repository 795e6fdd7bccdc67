using System.Collections.Concurrent;
using System.Diagnostics;
using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Moving;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareCircuits.Data.Tests;

/// <summary>Asks SQLite how it finds what lists ask for, with the questions as they are really put.</summary>
public class ListPlanTests
{
    private static readonly string[] OfTheWholeNetwork = ["(Network=?)", "(Network=? AND DeliveredAt>?)"];

    /// <summary>Services, staff, circuits and what nobody has dealt with yet are few.</summary>
    private static readonly string[] Small =
        ["sqlite_autoindex_Services_1", "sqlite_autoindex_Staff_1", "sqlite_autoindex_Circuits_1", "OpenIncidents", "BrokenGlassToReview", "DeadLetters"];

    /// <summary>Read in the order in which they are wanted, and only as far.</summary>
    private static readonly string[] InTheirOrder = ["Delivered", "JournalByTime"];

    [Fact]
    public async Task No_list_walks_through_a_whole_table()
    {
        await using var database = await FreshDatabase.MakeAsync(DatabaseKind.Sqlite);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var marie = Town.Marie(Guid.CreateVersion7());
        var key = await town.ProposeAsync(marie);
        var els = await town.DeskAsync("els", "accueil", "entry-point");

        using var questions = new Questions(database.ConnectionString);
        await AskAsync(rooms, els, key, marie.Id);

        Assert.True(questions.Asked.Count >= 28, $"{questions.Asked.Count}");
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        Assert.All(questions.Asked, asked =>
        {
            var plan = Plan(connection, asked);
            Assert.True(!plan.Exists(step => WalksThroughATable(step, plan)), asked.Text + "\n" + string.Join('\n', plan));
        });
    }

    private static async Task MovesAsync(Rooms rooms, Guid network, EnrolmentKey key)
    {
        var (moves, plan) = (rooms.Get<IMoves>(), Guid.CreateVersion7());
        await moves.FindAsync(network, plan, default);
        await moves.ListAsync(network, Town.Circuit, 0, 10, default);
        await moves.CountByVersionAsync(network, Town.Circuit, default);
        await moves.CasesAsync(network, plan, new MoveFilter(), key.Enrolment, 10, default);
        await moves.CasesAsync(network, plan, new MoveFilter(MoveAnswer.Moves, MoveCaseState.Waiting), key.Enrolment, 10, default);
        await moves.CasesAsync(network, plan, new MoveFilter(State: MoveCaseState.Moved), null, 10, default);
        await moves.CountsAsync(network, plan, default);
        await moves.ChosenAsync(network, plan, [key.Enrolment], default);
    }

    private static async Task AskAsync(Rooms rooms, Desk els, EnrolmentKey key, Guid marie)
    {
        var (network, parties, now) = (els.Network, els.Parties, rooms.Time.Now);
        await rooms.Work.TasksAsync(network, parties, 0, 10, default);
        await rooms.Work.QuestionsAsync(network, parties, 0, 10, default);
        await rooms.Work.ReferralsAsync(key, 10, default);
        await rooms.Work.InboxAsync(network, parties, 5, 10, default);
        await rooms.Work.UnreadAsync(network, parties, null, 10, default);
        await rooms.Work.CountsAsync(network, parties, "els", now, default);
        await rooms.Work.AskedAsync(network, [new SearchPlace(Town.Circuit, "crisis-access", "find-place"), new SearchPlace(Town.Circuit, "w", "s")], 0, 10, default);
        await rooms.Work.TaskAsync(key, 1, default);
        await rooms.Work.IncidentsAsync(network, 0, 10, default);
        await rooms.Dues.ListAsync(network, now, lateOnly: false, 0, 10, default);
        await MovesAsync(rooms, network, key);
        await rooms.Outbox.DeliveredAsync(network, 0, 10, default);
        await rooms.Outbox.DeadAsync(network, null, 10, default);
        await rooms.Get<IFiles>().InReachAsync(network, parties, "accueil", ["ma", "du"], 0, 10, default);
        await rooms.Get<IFiles>().FindAsync(network, [marie, Guid.CreateVersion7()], default);
        await rooms.Get<IFiles>().PersonOfAsync(key, default);
        await rooms.Get<ILooks>().ListAsync(network, marie, 7, 10, default);
        await rooms.Get<IGlass>().OpenUntilAsync(network, marie, "els", now, default);
        await rooms.Get<IGlass>().ToReviewAsync(network, 0, 10, default);
        await rooms.Get<IGlass>().FindAsync(network, Guid.CreateVersion7(), default);
        await rooms.Get<IActs>().ActsAsync(network, now, 10, default);
        await rooms.Get<IConsentHistory>().ListAsync(key, 0, 10, default);
        var instances = rooms.Get<IInstances>();
        await instances.CountsByStepAsync(network, Town.Circuit, 1, default);
        await instances.RunningAsync(network, ["crisis-access"], 0, 10, default);
        await instances.OfEnrolmentAsync(key, default);
        await instances.ByDayAsync(network, ["discharge-handover"], new DayRange(From: new DateOnly(2026, 3, 1), RunningOnly: true), 0, 10, default);
        await instances.ByDayAsync(network, ["discharge-handover"], new DayRange("ssm-vesdre", To: new DateOnly(2026, 3, 1)), 0, 10, default);
    }

    /// <summary>
    /// Whether a step looks through all rows of a table, or through all of a network, which comes to the same. What was found already may be
    /// gone through, and so may tables that stay small.
    /// </summary>
    private static bool WalksThroughATable(string step, IReadOnlyList<string> plan)
    {
        if (step.StartsWith("SCAN ", StringComparison.Ordinal))
            return !plan.Any(other => other == step.Replace("SCAN", "CO-ROUTINE", StringComparison.Ordinal) || other == step.Replace("SCAN", "MATERIALIZE", StringComparison.Ordinal));

        return OfTheWholeNetwork.Any(end => step.EndsWith(end, StringComparison.Ordinal)) && !Small.Any(index => step.Contains($"INDEX {index} ", StringComparison.Ordinal))
            && !InTheirOrder.Any(index => step.Contains($"INDEX {index} ", StringComparison.Ordinal) && !plan.Contains("USE TEMP B-TREE FOR ORDER BY"));
    }

    private static List<string> Plan(SqliteConnection connection, Question asked)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "explain query plan " + asked.Text;
        foreach (var (name, value) in asked.Values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        List<string> plan = [];
        while (reader.Read())
            plan.Add(reader.GetString(3));
        return plan;
    }

    private sealed record Question(string Text, IReadOnlyList<(string Name, object? Value)> Values);

    /// <summary>Hears every question that EF Core puts to one database.</summary>
    private sealed class Questions : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string file;
        private readonly ConcurrentBag<IDisposable> listening = [];

        public Questions(string connectionString)
        {
            file = new SqliteConnectionStringBuilder(connectionString).DataSource;
            listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public ConcurrentQueue<Question> Asked { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                listening.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData { Command: SqliteCommand command }
                || command.Connection?.DataSource != file)
                return;
            Asked.Enqueue(new Question(command.CommandText, [.. command.Parameters.Cast<SqliteParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            foreach (var one in listening)
                one.Dispose();
        }
    }
}
