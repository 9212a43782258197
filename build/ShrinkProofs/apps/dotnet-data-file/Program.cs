using Exchange.Rates;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();
var rates = new RateFile(Path.Combine("data", "rates.csv"));
var app = builder.Build();
app.UseDefaultFiles();
app.UseStaticFiles();
app.MapHealthChecks("/health");
app.MapGet("/rates/{currency}", (string currency) => rates.Find(currency) is { } rate ? Results.Ok(rate) : Results.NotFound());
app.Logger.LogInformation("{Count} rates", rates.Count);
app.Run();
