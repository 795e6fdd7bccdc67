using CareCircuits.Care.Access;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Tests.Studio;

public class RealCaseTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task A_real_case_fills_the_form_for_those_to_whom_the_file_is_open_and_the_look_is_written_down(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var marie = Town.Marie(Guid.CreateVersion7());
        var key = await town.ProposeAsync(marie);
        var (els, cleo) = (await town.DeskAsync("els", "accueil", "entry-point"), await town.DeskAsync("cleo", "c", "coordinator"));
        var cases = rooms.Get<RealCases>();
        var id = key.Enrolment.ToString("N");

        var opened = Accepted(await cases.OpenAsync(els, id[^6..].ToUpperInvariant(), "central-entry-point", default));
        Assert.Equal(42, opened.Facts.Person?.Age);
        Assert.False(opened.Facts.Enrolment?.Active);
        Assert.NotNull(opened.Facts.Data);
        Assert.Equal(id[^4..].ToUpperInvariant(), opened.Number);
        Assert.Equal((id, marie.Name), (Assert.Single(await cases.ListAsync(els, Town.Circuit, 10, default)).Id, Assert.Single(await cases.ListAsync(els, Town.Circuit, 10, default)).Name));
        Assert.Equal([("els", Ground.Task)], (await rooms.Get<ILooks>().ListAsync(town.Network, marie.Id, null, 10, default)).Select(look => (look.Staff, look.Ground)));

        Assert.Null(Accepted(await cases.OpenAsync(els, key.Enrolment.ToString(), null, default)).Facts.Data);
        Assert.Equal(FileRule.NoTie, Refused(await cases.OpenAsync(cleo, id, null, default)));
        Assert.Equal(FileRule.NoTie, Refused(await cases.OpenAsync(cleo, id[^6..], null, default)));
        Assert.Equal(FileRule.NoTie, Refused(await cases.OpenAsync(els, Guid.NewGuid().ToString(), null, default)));
        Assert.Equal(FileRule.NoTie, Refused(await cases.OpenAsync(els, id[^2..], null, default)));
        Assert.Empty(await cases.ListAsync(cleo, Town.Circuit, 10, default));
        Assert.Single(await rooms.Get<ILooks>().ListAsync(town.Network, marie.Id, null, 10, default));
    }

    private static RealCase Accepted(Outcome<RealCase> outcome) => Assert.IsType<Outcome<RealCase>.Accepted>(outcome).Value;

    private static string Refused(Outcome<RealCase> outcome) => Assert.IsType<FileClosed>(Assert.IsType<Outcome<RealCase>.Refused>(outcome).Reason).Why;
}
