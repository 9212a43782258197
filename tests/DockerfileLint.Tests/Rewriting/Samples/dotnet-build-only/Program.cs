var app = WebApplication.Create(args);
app.UseStaticFiles();
app.MapGet("/posts", () => Directory.GetFiles("posts", "*.md").Select(Path.GetFileNameWithoutExtension));
app.Run();
