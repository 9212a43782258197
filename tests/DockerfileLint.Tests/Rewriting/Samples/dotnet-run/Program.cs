var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var items = new List<string>();
app.MapGet("/", () => items);
app.MapPost("/{item}", (string item) => items.Add(item));
app.Run();
