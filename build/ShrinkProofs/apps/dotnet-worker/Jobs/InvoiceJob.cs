using Microsoft.Extensions.Options;

namespace Invoices.Worker.Jobs;

public sealed class InvoiceJob(InvoiceQueue queue, IOptions<QueueOptions> options, ILogger<InvoiceJob> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var number in queue.ReadAsync(stoppingToken))
        {
            logger.LogInformation("invoice {Number} of {Queue} sent", number, queue.Name);
            await Task.Delay(options.Value.Delay, stoppingToken);
        }

        logger.LogInformation("waiting for invoices");
    }
}
