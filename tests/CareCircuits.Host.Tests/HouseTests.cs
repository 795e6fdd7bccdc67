using System.Net;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.Time;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using Microsoft.Extensions.DependencyInjection;

namespace CareCircuits.Host.Tests;

public class HouseTests
{
    /// <summary>A Saturday night, a Monday morning, a Wednesday before a holiday, the night of each clock change, and New Year's Eve.</summary>
    [Theory]
    [InlineData("2026-11-21T23:30:00Z")]
    [InlineData("2026-11-23T07:15:00Z")]
    [InlineData("2026-05-13T15:00:00Z")]
    [InlineData("2026-03-29T00:59:00Z")]
    [InlineData("2026-10-25T00:30:00Z")]
    [InlineData("2027-12-31T22:59:30Z")]
    public async Task The_demo_network_comes_up_runs_on_and_outlives_a_restart(string opensAt)
    {
        var house = new OpenHouse(DateTimeOffset.Parse(opensAt, System.Globalization.CultureInfo.InvariantCulture));
        await house.InitializeAsync();
        try
        {
            var network = await house.NetworkAsync();
            var directory = house.Rooms.GetRequiredService<IDirectory>();
            Assert.Equal(25, (await directory.ServicesAsync(network, null, 100, default)).Count);
            Assert.Equal(40, (await directory.StaffAsync(network, null, 100, default)).Count);
            Assert.Equal("0", await house.Rooms.GetRequiredService<IHouseNotes>().FindAsync("demo-steps-missed", default));
            var before = await TasksAsync(house, network);
            Assert.True(before.Select(task => task.Step).Distinct().Count() >= 10, string.Join(' ', before.Select(task => task.Step).Distinct()));

            // A first talk that nobody has: three days later the coordinator knows.
            var gp = await house.AsAsync("dr-claessens");
            var enrolment = await gp.ContactAsync();
            Assert.Equal(HttpStatusCode.OK, (await gp.SayAsync("/demo/clock", """{"forward":"P6D"}""")).StatusCode);
            await (await gp.SayAsync("/demo/clock", """{"forward":"soon"}""")).IsProblemAsync(422, "data.invalid", "forward");
            var told = await house.Rooms.GetRequiredService<IWork>().InboxAsync(network, [Party.Role("coordinator")], null, 500, default);
            Assert.Contains(told, line => line.Enrolment.Enrolment == enrolment && line.Message.Kind == MessageKind.Escalation);
            var late = (await gp.ListAsync("/demo/clock")).GetProperty("now").GetDateTimeOffset();

            await house.RestartAsync();

            Assert.Equal(network, await house.NetworkAsync());
            gp = await house.AsAsync("dr-claessens");
            Assert.True((await gp.ListAsync("/demo/clock")).GetProperty("now").GetDateTimeOffset() >= late);
            Assert.Equal(HttpStatusCode.OK, (await gp.GetAsync($"/api/v1/enrolments/{enrolment}")).StatusCode);
            Assert.Contains(await TasksAsync(house, network), task => task.Enrolment.Enrolment == enrolment && task.Step == "first-talk");
        }
        finally
        {
            await house.DisposeAsync();
        }
    }

    [Fact]
    public async Task Outside_Development_there_is_no_demo_and_no_made_up_master_key()
    {
        var folder = Directory.CreateTempSubdirectory("care-host-").FullName;
        string[] args = ["--environment", "Production", "--urls", "http://127.0.0.1:0", "--connection", $"Data Source={Path.Combine(folder, "care.db")}", "--Network", "Vesdre"];
        await Assert.ThrowsAsync<InvalidOperationException>(() => CareHost.OpenAsync(args, TimeProvider.System, default));

        var host = await CareHost.OpenAsync([.. args, "--MasterKey", Convert.ToBase64String(new byte[32])], TimeProvider.System, default);
        await host.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready")).StatusCode);
        Assert.DoesNotContain(host.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints, route => route.DisplayName?.Contains("demo", StringComparison.OrdinalIgnoreCase) ?? false);
        Assert.DoesNotContain("data-role", await http.GetStringAsync("/sign-in"), StringComparison.Ordinal);
        Assert.Equal("Vesdre", Assert.Single(await host.Services.GetRequiredService<IDirectory>().NetworksAsync(default)).Name);

        await host.StopAsync();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<IReadOnlyList<OpenTask>> TasksAsync(OpenHouse house, Guid network)
    {
        var directory = house.Rooms.GetRequiredService<IDirectory>();
        var services = await directory.ServicesAsync(network, null, 100, default);
        var staff = await directory.StaffAsync(network, null, 100, default);
        List<Party> all =
        [
            .. services.Select(service => new Party(PartyKind.Service, service.Id)), .. staff.Select(member => new Party(PartyKind.Staff, member.Id)),
            .. services.SelectMany(service => service.Roles).Concat(staff.SelectMany(member => member.Roles)).Distinct().Select(Party.Role),
        ];
        return await house.Rooms.GetRequiredService<IWork>().TasksAsync(network, all, 0, 1000, default);
    }
}
