using Offline.Generator;
using Rehearsal.Schema;

if (args is not [var schemaFile, var outputFile])
{
    Console.Error.WriteLine("Usage: Generator <schema.json> <output.cs>");
    return 2;
}

using var json = File.OpenRead(schemaFile);
File.WriteAllText(outputFile, PackageTemplate.Render(PackageSchema.Read(json)));
return 0;
