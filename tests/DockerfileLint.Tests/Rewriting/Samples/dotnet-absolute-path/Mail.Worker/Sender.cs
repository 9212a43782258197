namespace Mail.Worker;

public sealed class Sender(IConfiguration configuration, ILogger<Sender> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var template = await File.ReadAllTextAsync(Path.Combine("Templates", "mail.txt"), stoppingToken);
        Console.WriteLine(template.Trim() + configuration["From"]);
        while (!stoppingToken.IsCancellationRequested) await Task.Delay(1000, stoppingToken);
    }
}
