using CareCircuits.Host;
using CareCircuits.Host.SigningIn;

await using var host = await CareHost.OpenAsync(args, TimeProvider.System, CancellationToken.None);
if (host.Configuration[AccountGiving.Setting] is { Length: > 0 } staff)
    return await AccountGiving.GiveAsync(host.Services, staff, Console.Out, CancellationToken.None);

await host.RunAsync();
return 0;
