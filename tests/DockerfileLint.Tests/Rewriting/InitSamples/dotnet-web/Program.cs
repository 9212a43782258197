var app = WebApplication.Create(args);
app.UseStaticFiles();
app.MapGet("/rates", () => File.ReadAllLines("data/rates.csv"));
app.Run();
