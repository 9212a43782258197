using Billing.Invoices;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var issued = new DateTimeOffset(2026, 1, 31, 23, 30, 0, TimeSpan.Zero);
foreach (var culture in new[] { "de-DE", "fr-CH", "en-US" })
    app.Logger.LogInformation("{Amount}, {Due}", InvoiceText.Of(1234.5m, culture), InvoiceText.Due(issued, "Europe/Berlin", culture));
app.MapGet("/invoices/{culture}", (string culture) => InvoiceText.Of(99.9m, culture));
app.Run();
