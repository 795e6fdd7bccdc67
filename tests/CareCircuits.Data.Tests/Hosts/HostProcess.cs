using System.Diagnostics;
using System.Globalization;
using CareCircuits.Data.Tests.Crashes;

namespace CareCircuits.Data.Tests.Hosts;

/// <summary>The other end of an <see cref="ObedientHost"/>.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process process;

    private HostProcess(string connectionString) => process = Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, ObedientHost.Name, connectionString]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    /// <summary>What it gave to who carries messages.</summary>
    public List<Word> Said { get; } = [];

    public static async Task<HostProcess> StartAsync(string connectionString, DateTimeOffset now)
    {
        var host = new HostProcess(connectionString);
        await host.AnswerAsync();
        await host.AtAsync(now);
        return host;
    }

    public Task AtAsync(DateTimeOffset now) => AskAsync(string.Create(CultureInfo.InvariantCulture, $"at {now:O}"));

    /// <summary>Has it do something; how many rows or messages that were.</summary>
    public async Task<int> AskAsync(string what)
    {
        await process.StandardInput.WriteLineAsync(what);
        await process.StandardInput.FlushAsync();
        return await AnswerAsync();
    }

    /// <summary>Kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private async Task<int> AnswerAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (int.TryParse(line, CultureInfo.InvariantCulture, out var answer))
                return answer;
            Said.Add(Words.Heard(line)!);
        }

        throw new InvalidOperationException("The host is gone.");
    }
}
