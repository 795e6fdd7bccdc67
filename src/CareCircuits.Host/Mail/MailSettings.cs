namespace CareCircuits.Host.Mail;

/// <summary>How mail goes out; none does where no server is named.</summary>
/// <param name="Server">The SMTP server.</param>
/// <param name="Port">Its port.</param>
/// <param name="From">The sender's address.</param>
/// <param name="User">The account there; null where none is needed.</param>
/// <param name="Password">Its password.</param>
/// <param name="Encrypted">Whether the connection is encrypted (STARTTLS); only a server on the same machine should do without.</param>
/// <param name="Address">The address at which people open the house, for the link in the mail.</param>
internal sealed record MailSettings(string Server, int Port, string From, string? User, string? Password, bool Encrypted, string Address)
{
    private const int SubmissionPort = 587;

    public static MailSettings? Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        if (mail["Server"] is not { Length: > 0 } server)
            return null;
        return new MailSettings(
            server, mail.GetValue("Port", SubmissionPort), Needed("From"), mail["User"], mail["Password"], mail.GetValue("Encrypted", defaultValue: true), Needed("Address"));

        string Needed(string name) => mail[name] is { Length: > 0 } given ? given : throw new InvalidOperationException($"The setting Mail:{name} is missing; Mail:Server is given.");
    }
}
