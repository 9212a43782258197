namespace Mailer;

public sealed class Postman(ILogger<Postman> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            logger.LogInformation("Nothing to deliver");
            await Task.Delay(TimeSpan.FromSeconds(30), stop);
        }
    }
}
