var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.UseStaticFiles();
app.MapGet("/", (IConfiguration settings) => $"Welcome to {settings["Shop:Name"]}");
app.MapGet("/health", () => Results.Ok());
app.Run();
