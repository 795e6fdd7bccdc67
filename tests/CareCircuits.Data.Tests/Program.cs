using System.Globalization;
using CareCircuits.Data.Tests.Crashes;
using CareCircuits.Data.Tests.Hosts;

namespace CareCircuits.Data.Tests;

/// <summary>The processes that tests kill. Tests themselves are run by the test host.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [Load.Name, var connectionString, var network, var begin, .. var enrolments]:
                await Load.RunAsync(connectionString, Guid.Parse(network), DateTimeOffset.Parse(begin, CultureInfo.InvariantCulture), [.. enrolments.Select(Guid.Parse)]);
                return 0;
            case [ObedientHost.Name, var connectionString]:
                await ObedientHost.RunAsync(connectionString);
                return 0;
            default:
                return 2;
        }
    }
}
