using Invoices.Worker.Jobs;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.Configure<QueueOptions>(builder.Configuration.GetSection("Queue"));
builder.Services.AddSingleton<InvoiceQueue>();
builder.Services.AddHostedService<InvoiceJob>();
builder.Build().Run();
