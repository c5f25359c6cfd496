Console.Error.WriteLine(
    "Not run by itself. To write a migration: dotnet ef migrations add NAME "
    + "--project src/InferenceDash.Store --startup-project src/InferenceDash.Migrations");
return 2;
