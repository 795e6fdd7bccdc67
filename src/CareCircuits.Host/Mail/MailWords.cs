namespace CareCircuits.Host.Mail;

/// <summary>What a mail says: that someone of the network is expected to look, and nothing else.</summary>
internal static class MailWords
{
    public static string Subject(string language) => language switch
    {
        "nl" => "Er wacht iets op u in het netwerk",
        "en" => "Something waits for you in the network",
        _ => "Quelque chose vous attend dans le réseau",
    };

    public static string Body(string language, string address) => language switch
    {
        "nl" => $"Goedendag,\n\nEen persoon uit uw netwerk rekent op u. Meld u aan om te zien wat er wacht:\n{address}\n\nDit is een automatisch bericht; antwoorden wordt niet gelezen.\n",
        "en" => $"Hello,\n\nA person of your network counts on you. Sign in to see what waits:\n{address}\n\nThis message was sent automatically; replies are not read.\n",
        _ => $"Bonjour,\n\nUne personne de votre réseau compte sur vous. Connectez-vous pour voir ce qui attend :\n{address}\n\nCe message est automatique ; les réponses ne sont pas lues.\n",
    };
}
