var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Open from nine to five.");
app.Run();
