using System.Net;
using System.Net.Mail;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outbox;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Host.Mail;

/// <summary>
/// Carries messages by mail (SMTP): to the one staff member, to the service, or to all who hold the role. The words are neutral and name nobody:
/// that someone is expected to look, never whom it is about or why (domain.md).
/// </summary>
internal sealed class MailCarrier(MailSettings settings, IDirectory directory) : ICarrier
{
    private const int Page = 500;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    public bool Takes(OutboxMessage message) => message.ByMail && message.To.Kind != PartyKind.Person;

    public async Task<string?> DeliverAsync(OutboxClaim claim, CancellationToken cancellation)
    {
        try
        {
            // Nobody to write to is no failure: the message stands in the inbox.
            foreach (var receiver in await ReceiversAsync(claim.Enrolment.Network, claim.Message.To, cancellation))
                await SendAsync(claim, receiver, cancellation);
            return null;
        }
        catch (Exception failure) when (failure is SmtpException or FormatException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return failure is SmtpException smtp ? $"The mail server said {smtp.StatusCode}." : failure is FormatException ? "An address is not one." : "The mail server did not answer.";
        }
    }

    private async Task SendAsync(OutboxClaim claim, Receiver receiver, CancellationToken cancellation)
    {
        using var mail = new MailMessage(settings.From, receiver.Address, MailWords.Subject(receiver.Language), MailWords.Body(receiver.Language, settings.Address));

        // Who gets it twice knows it by this.
        mail.Headers.Add("Message-ID", $"<{claim.Enrolment.Enrolment:N}.{claim.Message.Key}.{claim.Id}@carecircuits>");
        using var client = new SmtpClient(settings.Server, settings.Port) { EnableSsl = settings.Encrypted };
        if (settings.User is not null)
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        await client.SendMailAsync(mail, limit.Token);
    }

    private async Task<IReadOnlyList<Receiver>> ReceiversAsync(Guid network, Party to, CancellationToken cancellation)
    {
        switch (to.Kind)
        {
            case PartyKind.Staff:
                return await directory.StaffMemberAsync(network, to.Id, cancellation) is { Email: { Length: > 0 } own } one ? [new Receiver(own, LanguageOf(one))] : [];
            case PartyKind.Service:
                return await directory.ServiceAsync(network, to.Id, cancellation) is { Email: { Length: > 0 } shared } service
                    ? [new Receiver(shared, service.Facts.Languages is [var spoken, ..] ? spoken : "fr")]
                    : [];
        }

        List<Receiver> holders = [];
        string? after = null;
        do
        {
            var page = await directory.StaffAsync(network, after, Page, cancellation);
            holders.AddRange(page.Where(member => !member.Absent && member.Email is { Length: > 0 } && member.Roles.Contains(to.Id)).Select(member => new Receiver(member.Email!, LanguageOf(member))));
            after = page.Count == Page ? page[^1].Id : null;
        }
        while (after is not null);
        return holders;
    }

    private static string LanguageOf(StaffMember member) => member.Languages is [var first, ..] ? first : "fr";

    private sealed record Receiver(string Address, string Language);
}
