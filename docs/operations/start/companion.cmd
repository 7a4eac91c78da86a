@echo off
rem Starts companion.jar, which lies beside this file, with JAVA_HOME's Java or the one on the path. For Windows; written
rem without one at hand: not tried. Needs Java 21 or newer (companion.jar says so itself on 11 to 20) and DATABASE_URL, since the
rem embedded database does not come along for Windows. Arguments are the product's: run, migrate, doctor, help.
setlocal
set "JAR=%~dp0companion.jar"
if not exist "%JAR%" (
  echo companion.jar is not beside this file, in %~dp0 1>&2
  exit /b 3
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo No Java was found. Install Java 21 or newer ^(https://adoptium.net^) and set JAVA_HOME. 1>&2
  exit /b 3
)
if "%~1"=="" (
  "%JAVA%" -jar "%JAR%" run
) else (
  "%JAVA%" -jar "%JAR%" %*
)
exit /b %errorlevel%
