"""Edits a document in LibreOffice as people would, by UNO: edit-in-office.py PROFILE IN OUT, the deeds as JSON on stdin.

Each deed is {"do": …, "find": …}: replace (with), delete, insert (text, after what is found), split (before it), join
(its paragraph with the next), delete-paragraph, new-paragraph (text, after its paragraph), delete-row, comment (text,
author); "tracked": false switches tracking off for it, "author" says who works. accept-all and reject-all take none.
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def main():
    profile, source, target = sys.argv[1:4]
    deeds = json.load(sys.stdin)
    pipe = "vanthu%d" % os.getpid()
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--nologo",
         "--accept=pipe,name=%s;urp;" % pipe],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        context = connect(pipe)
        services = context.ServiceManager
        desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        document = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (prop("Hidden", True),))
        dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        frame = document.CurrentController.Frame
        for deed in deeds:
            set_author(context, deed.get("author", "Lò Văn Tám"))
            document.RecordChanges = deed.get("tracked", True)
            perform(deed, document, dispatcher, frame)
        document.RecordChanges = False
        document.storeToURL("file://" + target, (prop("FilterName", "Office Open XML Text" if target.endswith("docx") else "Text (encoded)"),) + (() if target.endswith("docx") else (prop("FilterOptions", "UTF8,LF"),)))
        document.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def set_author(context, name):
    provider = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.configuration.ConfigurationProvider", context)
    access = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess",
        (prop("nodepath", "/org.openoffice.UserProfile/Data"),))
    access.setPropertyValue("givenname", name)
    access.setPropertyValue("sn", "")
    access.commitChanges()


def find(document, words):
    descriptor = document.createSearchDescriptor()
    descriptor.SearchString = words
    descriptor.SearchCaseSensitive = True
    found = document.findFirst(descriptor)
    if found is None:
        raise SystemExit("not found: " + words)
    return found


def perform(deed, document, dispatcher, frame):
    do = deed["do"]
    if do in ("accept-all", "reject-all"):
        name = ".uno:AcceptAllTrackedChanges" if do == "accept-all" else ".uno:RejectAllTrackedChanges"
        dispatcher.executeDispatch(frame, name, "", 0, ())
        return
    found = find(document, deed["find"])
    text = found.Text
    if do == "replace":
        found.setString(deed["with"])
    elif do == "delete":
        found.setString("")
    elif do == "insert":
        cursor = text.createTextCursorByRange(found.End)
        text.insertString(cursor, deed["text"], False)
    elif do == "split":
        text.insertControlCharacter(text.createTextCursorByRange(found.Start), PARAGRAPH_BREAK, False)
    elif do == "join":
        cursor = text.createTextCursorByRange(found.End)
        cursor.gotoEndOfParagraph(False)
        cursor.goRight(1, True)
        cursor.setString("")
    elif do == "delete-paragraph":
        cursor = text.createTextCursorByRange(found.Start)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoNextParagraph(True)
        cursor.setString("")
    elif do == "new-paragraph":
        cursor = text.createTextCursorByRange(found.End)
        cursor.gotoEndOfParagraph(False)
        text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        text.insertString(cursor, deed["text"], False)
    elif do == "delete-row":
        document.CurrentController.select(found)
        view = document.CurrentController.ViewCursor
        view.collapseToStart()
        dispatcher.executeDispatch(frame, ".uno:DeleteRows", "", 0, ())
    elif do == "comment":
        note = document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Author = deed.get("author", "Lò Văn Tám")
        note.Content = deed["text"]
        text.insertTextContent(found, note, True)
    else:
        raise SystemExit("unknown: " + do)


main()
