using CareCircuits.Host;

await using var host = await CareHost.OpenAsync(args, CancellationToken.None);
await host.RunAsync();
