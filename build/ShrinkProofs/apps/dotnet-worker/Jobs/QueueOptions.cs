namespace Invoices.Worker.Jobs;

public sealed class QueueOptions
{
    public string Name { get; set; } = "";

    public int Delay { get; set; } = 500;
}
