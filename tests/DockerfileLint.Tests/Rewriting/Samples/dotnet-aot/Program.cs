var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapGet("/", () => DateTimeOffset.UtcNow.ToString("O"));
app.Run();
