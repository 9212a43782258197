using Orders.Api.Endpoints;
using Orders.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<OrderStore>();
builder.Services.AddHealthChecks();

var app = builder.Build();
app.MapHealthChecks("/health");
app.MapOrders();
app.Logger.LogInformation("{Count} orders loaded", app.Services.GetRequiredService<OrderStore>().All.Count());
app.Run();
