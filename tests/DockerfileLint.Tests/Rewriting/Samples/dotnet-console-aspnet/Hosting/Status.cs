using Microsoft.AspNetCore.Builder;

namespace Hosting;

public static class Status
{
    public static void Run(string[] args)
    {
        var app = WebApplication.Create(args);
        app.MapGet("/", () => DateTimeOffset.UtcNow.ToString("O"));
        app.Run();
    }
}
