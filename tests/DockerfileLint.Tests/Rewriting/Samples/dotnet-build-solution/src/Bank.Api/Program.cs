using Bank.Data;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Accounts>();
var app = builder.Build();
app.MapGet("/accounts/{id}", (int id, Accounts accounts) => accounts.Find(id));
app.Run();
