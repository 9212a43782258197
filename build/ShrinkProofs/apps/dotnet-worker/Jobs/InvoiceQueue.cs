using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Invoices.Worker.Jobs;

public sealed class InvoiceQueue
{
    private readonly Channel<int> channel = Channel.CreateBounded<int>(100);

    public InvoiceQueue(IOptions<QueueOptions> options)
    {
        Name = options.Value.Name;
        for (var number = 1; number <= 3; number++) channel.Writer.TryWrite(number);
        channel.Writer.Complete();
    }

    public string Name { get; }

    public IAsyncEnumerable<int> ReadAsync(CancellationToken cancellation) => channel.Reader.ReadAllAsync(cancellation);
}
