using CareCircuits.Host;

await using var host = await CareHost.OpenAsync(args, TimeProvider.System, CancellationToken.None);
await host.RunAsync();
