#!/usr/bin/env bash
# How long a build of many definitions takes: tests/build-time.sh [COUNT | FOLDER]
# Prints the time of the generator and of each analyzer (csc's own report), the emitted lines, and csc's time with and without them.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-1000}
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build -c Release --nologo -v q tests/AslCompiler.Benchmarks > /dev/null
dotnet build -c Release --nologo -v q analyzers/AslCompiler.Analyzers > /dev/null
mkdir "$work/analyzers"
cp src/AslCompiler.Generator/bin/Release/netstandard2.0/AslCompiler.*.dll analyzers/AslCompiler.Analyzers/bin/Release/netstandard2.0/AslCompiler.Analyzers.dll "$work/analyzers"
if [ -d "$count" ]; then
  # Real definitions: copies of those in a folder, until there are a thousand.
  i=0
  while [ $i -lt 1000 ]; do
    for file in "$count"/*.asl.json; do cp "$file" "$work/flow-$i.asl.json"; i=$((i + 1)); [ $i -lt 1000 ] || break; done
  done
  count=$i
else
  dotnet run -c Release --no-build --project tests/AslCompiler.Benchmarks -- --write-definitions "$count" "$work"
fi
cat > "$work/Flows.csproj" <<PROJECT
<Project>
  <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
  <Import Project="$root/src/AslCompiler.Runtime/build/AslCompiler.props" />
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
  </PropertyGroup>
  <ItemGroup>
    <Reference Include="$root/src/AslCompiler.Runtime/bin/Release/net10.0/*.dll" />
    <Analyzer Include="$work/analyzers/*.dll" />
    <PackageReference Include="Microsoft.Extensions.DependencyInjection.Abstractions" Version="10.0.12" />
  </ItemGroup>
  <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
  <Import Project="$root/src/AslCompiler.Runtime/build/AslCompiler.targets" />
</Project>
PROJECT
cp Directory.Packages.props "$work/" 2> /dev/null || true
sed -i 's/<ManagePackageVersionsCentrally>true/<ManagePackageVersionsCentrally>false/' "$work/Directory.Packages.props"
dotnet restore --nologo -v q "$work" > /dev/null
dotnet build -c Release --no-restore --nologo -v diag -p:ReportAnalyzer=true -p:UseSharedCompilation=false "$work" > "$work/log" || { grep -m5 -E "error" "$work/log"; exit 1; }
grep -E "^ *(Total (analyzer|generator) execution time|[0-9.<]+ +[0-9<]+ +AslCompiler|[0-9.<]+ +[0-9<]+ +AslCompiler\..*\(ASL)" "$work/log" | cut -c1-110 | sort -u
grep -E "^ *[0-9]+ ms  (Csc|CoreCompile) " "$work/log" | sort -u
find "$work/obj" -name '*.g.cs' -path '*AslCompiler*' -exec cat {} + | wc -l | awk -v n="$count" '{ printf "%d emitted lines, %.0f a definition\n", $1, $1 / n }'
