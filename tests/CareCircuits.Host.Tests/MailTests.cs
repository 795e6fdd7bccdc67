using System.Net;
using System.Net.Sockets;
using System.Text;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outbox;
using CareCircuits.Engine.Decisions;
using CareCircuits.Host.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace CareCircuits.Host.Tests;

public class MailTests(OpenHouse house) : IClassFixture<OpenHouse>
{
    [Fact]
    public async Task A_mail_says_that_something_waits_in_the_receivers_language_and_names_nobody()
    {
        await using var server = new SmallMailServer();
        var (carrier, claim) = await CarrierAsync(server.Port, "greet-wouters", "greet@hospital.example", languages: ["nl"]);

        Assert.Null(await carrier.DeliverAsync(claim, default));

        var mail = Assert.Single(server.Mails);
        Assert.Contains("greet@hospital.example", mail, StringComparison.Ordinal);
        Assert.Contains($"{claim.Enrolment.Enrolment:N}.7-0", mail, StringComparison.Ordinal);
        var words = mail.Replace("=\r\n", "", StringComparison.Ordinal);
        Assert.Contains("rekent op u", words, StringComparison.Ordinal);
        Assert.Contains("https://care.example", words, StringComparison.Ordinal);
        Assert.DoesNotContain("discharge", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_refuses_or_is_not_there_is_a_failure_in_words_and_no_exception()
    {
        await using var server = new SmallMailServer { Refuses = true };
        var (carrier, claim) = await CarrierAsync(server.Port, "hugo-lambrecht", "hugo@hospital.example", languages: ["fr"]);
        Assert.Contains("The mail server said", await carrier.DeliverAsync(claim, default), StringComparison.Ordinal);

        var port = server.Port;
        await server.DisposeAsync();
        (carrier, claim) = await CarrierAsync(port, "hugo-lambrecht", "hugo@hospital.example", languages: ["fr"]);
        Assert.NotNull(await carrier.DeliverAsync(claim, default));
    }

    [Fact]
    public async Task Who_has_no_address_is_told_in_the_inbox_alone()
    {
        var (carrier, claim) = await CarrierAsync(1, "fabrice-noel", null, languages: ["fr"]);

        Assert.Null(await carrier.DeliverAsync(claim, default));
    }

    private async Task<(MailCarrier Carrier, OutboxClaim Claim)> CarrierAsync(int port, string staff, string? address, string[] languages)
    {
        var directory = house.Rooms.GetRequiredService<IDirectory>();
        var network = await house.NetworkAsync();
        var member = (await directory.StaffMemberAsync(network, staff, default))!;
        await directory.SaveAsync(network, member with { Email = address, Languages = languages }, default);
        var settings = new MailSettings("127.0.0.1", port, "care@network.example", null, null, Encrypted: false, "https://care.example");
        var message = new OutboxMessage("7-0", new Party(PartyKind.Staff, staff), MessageKind.Escalation, ByMail: true, "discharge-handover", 3, "meeting");
        return (new MailCarrier(settings, directory), new OutboxClaim(1, new EnrolmentKey(network, Guid.NewGuid()), message, 0));
    }

    /// <summary>Speaks as much SMTP as a client needs to hand over a mail.</summary>
    private sealed class SmallMailServer : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource closing = new();
        private readonly Task serving;

        public SmallMailServer()
        {
            listener.Start();
            serving = ServeAsync();
        }

        public bool Refuses { get; init; }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public List<string> Mails { get; } = [];

        public async ValueTask DisposeAsync()
        {
            await closing.CancelAsync();
            await serving;
            listener.Stop();
        }

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync(closing.Token);
                    await TalkAsync(client.GetStream());
                }
            }
            catch (OperationCanceledException)
            {
                // The test is over.
            }
        }

        private async Task TalkAsync(Stream stream)
        {
            using var reader = new StreamReader(stream, Encoding.ASCII);
            await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 small");
            while (await reader.ReadLineAsync() is { } line)
            {
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        var mail = new StringBuilder();
                        while (await reader.ReadLineAsync() is { } text and not ".")
                            mail.Append(text).Append("\r\n");
                        Mails.Add(mail.ToString());
                        await writer.WriteLineAsync("250 taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    case "RCPT" when Refuses:
                        await writer.WriteLineAsync("450 not now");
                        break;
                    default:
                        await writer.WriteLineAsync("250 yes");
                        break;
                }
            }
        }
    }
}
