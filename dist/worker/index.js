import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 748:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__.p + "4f2db6f552429dfce53d.wasm";

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/publicPath */
/******/ (() => {
/******/ 	var scriptUrl;
/******/ 	if (typeof import.meta.url === "string") scriptUrl = import.meta.url
/******/ 	// When supporting browsers where an automatic publicPath is not supported you must specify an output.publicPath manually via configuration
/******/ 	// or pass an empty string ("") and set the __webpack_public_path__ variable from your code to use your own logic.
/******/ 	if (!scriptUrl) throw new Error("Automatic publicPath is not supported in this browser");
/******/ 	scriptUrl = scriptUrl.replace(/#.*$/, "").replace(/\?.*$/, "").replace(/\/[^\/]+$/, "/");
/******/ 	__nccwpck_require__.p = scriptUrl;
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	__nccwpck_require__.b = new URL("./", import.meta.url);
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	// no install chunk
/******/ 	
/******/ 	// no chunk on demand loading
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./node_modules/@jsquash/jpeg/codec/dec/mozjpeg_dec.js

var Module = (() => {
  var _scriptDir = import.meta.url;
  
  return (
function(moduleArg = {}) {

var Module=moduleArg;var readyPromiseResolve,readyPromiseReject;var readyPromise=new Promise((resolve,reject)=>{readyPromiseResolve=resolve;readyPromiseReject=reject});const isServiceWorker=globalThis.ServiceWorkerGlobalScope!==undefined;const isRunningInCloudFlareWorkers=isServiceWorker&&typeof self!=="undefined"&&globalThis.caches&&globalThis.caches.default!==undefined;const isRunningInNode=typeof process==="object"&&process.release&&process.release.name==="node";if(isRunningInCloudFlareWorkers||isRunningInNode){if(!globalThis.ImageData){globalThis.ImageData=class ImageData{constructor(data,width,height){this.data=data;this.width=width;this.height=height}}}if(import.meta.url===undefined){import.meta.url="https://localhost"}if(typeof self!=="undefined"&&self.location===undefined){self.location={href:""}}}var moduleOverrides=Object.assign({},Module);var arguments_=[];var thisProgram="./this.program";var quit_=(status,toThrow)=>{throw toThrow};var ENVIRONMENT_IS_WEB=typeof window=="object";var ENVIRONMENT_IS_WORKER=typeof importScripts=="function";var ENVIRONMENT_IS_NODE=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string";var scriptDirectory="";function locateFile(path){if(Module["locateFile"]){return Module["locateFile"](path,scriptDirectory)}return scriptDirectory+path}var read_,readAsync,readBinary;if(ENVIRONMENT_IS_WEB||ENVIRONMENT_IS_WORKER){if(ENVIRONMENT_IS_WORKER){scriptDirectory=self.location.href}else if(typeof document!="undefined"&&document.currentScript){scriptDirectory=document.currentScript.src}if(_scriptDir){scriptDirectory=_scriptDir}if(scriptDirectory.startsWith("blob:")){scriptDirectory=""}else{scriptDirectory=scriptDirectory.substr(0,scriptDirectory.replace(/[?#].*/,"").lastIndexOf("/")+1)}{read_=url=>{var xhr=new XMLHttpRequest;xhr.open("GET",url,false);xhr.send(null);return xhr.responseText};if(ENVIRONMENT_IS_WORKER){readBinary=url=>{var xhr=new XMLHttpRequest;xhr.open("GET",url,false);xhr.responseType="arraybuffer";xhr.send(null);return new Uint8Array(xhr.response)}}readAsync=(url,onload,onerror)=>{var xhr=new XMLHttpRequest;xhr.open("GET",url,true);xhr.responseType="arraybuffer";xhr.onload=()=>{if(xhr.status==200||xhr.status==0&&xhr.response){onload(xhr.response);return}onerror()};xhr.onerror=onerror;xhr.send(null)}}}else{}var out=Module["print"]||console.log.bind(console);var err=Module["printErr"]||console.error.bind(console);Object.assign(Module,moduleOverrides);moduleOverrides=null;if(Module["arguments"])arguments_=Module["arguments"];if(Module["thisProgram"])thisProgram=Module["thisProgram"];if(Module["quit"])quit_=Module["quit"];var wasmBinary;if(Module["wasmBinary"])wasmBinary=Module["wasmBinary"];var wasmMemory;var ABORT=false;var EXITSTATUS;var HEAP8,HEAPU8,HEAP16,HEAPU16,HEAP32,HEAPU32,HEAPF32,HEAPF64;function updateMemoryViews(){var b=wasmMemory.buffer;Module["HEAP8"]=HEAP8=new Int8Array(b);Module["HEAP16"]=HEAP16=new Int16Array(b);Module["HEAPU8"]=HEAPU8=new Uint8Array(b);Module["HEAPU16"]=HEAPU16=new Uint16Array(b);Module["HEAP32"]=HEAP32=new Int32Array(b);Module["HEAPU32"]=HEAPU32=new Uint32Array(b);Module["HEAPF32"]=HEAPF32=new Float32Array(b);Module["HEAPF64"]=HEAPF64=new Float64Array(b)}var __ATPRERUN__=[];var __ATINIT__=[];var __ATPOSTRUN__=[];var runtimeInitialized=false;function preRun(){if(Module["preRun"]){if(typeof Module["preRun"]=="function")Module["preRun"]=[Module["preRun"]];while(Module["preRun"].length){addOnPreRun(Module["preRun"].shift())}}callRuntimeCallbacks(__ATPRERUN__)}function initRuntime(){runtimeInitialized=true;callRuntimeCallbacks(__ATINIT__)}function postRun(){if(Module["postRun"]){if(typeof Module["postRun"]=="function")Module["postRun"]=[Module["postRun"]];while(Module["postRun"].length){addOnPostRun(Module["postRun"].shift())}}callRuntimeCallbacks(__ATPOSTRUN__)}function addOnPreRun(cb){__ATPRERUN__.unshift(cb)}function addOnInit(cb){__ATINIT__.unshift(cb)}function addOnPostRun(cb){__ATPOSTRUN__.unshift(cb)}var runDependencies=0;var runDependencyWatcher=null;var dependenciesFulfilled=null;function addRunDependency(id){runDependencies++;Module["monitorRunDependencies"]?.(runDependencies)}function removeRunDependency(id){runDependencies--;Module["monitorRunDependencies"]?.(runDependencies);if(runDependencies==0){if(runDependencyWatcher!==null){clearInterval(runDependencyWatcher);runDependencyWatcher=null}if(dependenciesFulfilled){var callback=dependenciesFulfilled;dependenciesFulfilled=null;callback()}}}function abort(what){Module["onAbort"]?.(what);what="Aborted("+what+")";err(what);ABORT=true;EXITSTATUS=1;what+=". Build with -sASSERTIONS for more info.";var e=new WebAssembly.RuntimeError(what);readyPromiseReject(e);throw e}var dataURIPrefix="data:application/octet-stream;base64,";var isDataURI=filename=>filename.startsWith(dataURIPrefix);var wasmBinaryFile;if(Module["locateFile"]){wasmBinaryFile="mozjpeg_dec.wasm";if(!isDataURI(wasmBinaryFile)){wasmBinaryFile=locateFile(wasmBinaryFile)}}else{wasmBinaryFile=new URL(/* asset import */ __nccwpck_require__(748), __nccwpck_require__.b).href}function getBinarySync(file){if(file==wasmBinaryFile&&wasmBinary){return new Uint8Array(wasmBinary)}if(readBinary){return readBinary(file)}throw"both async and sync fetching of the wasm failed"}function getBinaryPromise(binaryFile){if(!wasmBinary&&(ENVIRONMENT_IS_WEB||ENVIRONMENT_IS_WORKER)){if(typeof fetch=="function"){return fetch(binaryFile,{credentials:"same-origin"}).then(response=>{if(!response["ok"]){throw`failed to load wasm binary file at '${binaryFile}'`}return response["arrayBuffer"]()}).catch(()=>getBinarySync(binaryFile))}}return Promise.resolve().then(()=>getBinarySync(binaryFile))}function instantiateArrayBuffer(binaryFile,imports,receiver){return getBinaryPromise(binaryFile).then(binary=>WebAssembly.instantiate(binary,imports)).then(receiver,reason=>{err(`failed to asynchronously prepare wasm: ${reason}`);abort(reason)})}function instantiateAsync(binary,binaryFile,imports,callback){if(!binary&&typeof WebAssembly.instantiateStreaming=="function"&&!isDataURI(binaryFile)&&typeof fetch=="function"){return fetch(binaryFile,{credentials:"same-origin"}).then(response=>{var result=WebAssembly.instantiateStreaming(response,imports);return result.then(callback,function(reason){err(`wasm streaming compile failed: ${reason}`);err("falling back to ArrayBuffer instantiation");return instantiateArrayBuffer(binaryFile,imports,callback)})})}return instantiateArrayBuffer(binaryFile,imports,callback)}function createWasm(){var info={"a":wasmImports};function receiveInstance(instance,module){wasmExports=instance.exports;wasmMemory=wasmExports["A"];updateMemoryViews();wasmTable=wasmExports["F"];addOnInit(wasmExports["B"]);removeRunDependency("wasm-instantiate");return wasmExports}addRunDependency("wasm-instantiate");function receiveInstantiationResult(result){receiveInstance(result["instance"])}if(Module["instantiateWasm"]){try{return Module["instantiateWasm"](info,receiveInstance)}catch(e){err(`Module.instantiateWasm callback failed with error: ${e}`);readyPromiseReject(e)}}instantiateAsync(wasmBinary,wasmBinaryFile,info,receiveInstantiationResult).catch(readyPromiseReject);return{}}function ExitStatus(status){this.name="ExitStatus";this.message=`Program terminated with exit(${status})`;this.status=status}var callRuntimeCallbacks=callbacks=>{while(callbacks.length>0){callbacks.shift()(Module)}};var noExitRuntime=Module["noExitRuntime"]||true;class ExceptionInfo{constructor(excPtr){this.excPtr=excPtr;this.ptr=excPtr-24}set_type(type){HEAPU32[this.ptr+4>>2]=type}get_type(){return HEAPU32[this.ptr+4>>2]}set_destructor(destructor){HEAPU32[this.ptr+8>>2]=destructor}get_destructor(){return HEAPU32[this.ptr+8>>2]}set_caught(caught){caught=caught?1:0;HEAP8[this.ptr+12]=caught}get_caught(){return HEAP8[this.ptr+12]!=0}set_rethrown(rethrown){rethrown=rethrown?1:0;HEAP8[this.ptr+13]=rethrown}get_rethrown(){return HEAP8[this.ptr+13]!=0}init(type,destructor){this.set_adjusted_ptr(0);this.set_type(type);this.set_destructor(destructor)}set_adjusted_ptr(adjustedPtr){HEAPU32[this.ptr+16>>2]=adjustedPtr}get_adjusted_ptr(){return HEAPU32[this.ptr+16>>2]}get_exception_ptr(){var isPointer=___cxa_is_pointer_type(this.get_type());if(isPointer){return HEAPU32[this.excPtr>>2]}var adjusted=this.get_adjusted_ptr();if(adjusted!==0)return adjusted;return this.excPtr}}var exceptionLast=0;var uncaughtExceptionCount=0;var ___cxa_throw=(ptr,type,destructor)=>{var info=new ExceptionInfo(ptr);info.init(type,destructor);exceptionLast=ptr;uncaughtExceptionCount++;throw exceptionLast};var __embind_register_bigint=(primitiveType,name,size,minRange,maxRange)=>{};var embind_init_charCodes=()=>{var codes=new Array(256);for(var i=0;i<256;++i){codes[i]=String.fromCharCode(i)}embind_charCodes=codes};var embind_charCodes;var readLatin1String=ptr=>{var ret="";var c=ptr;while(HEAPU8[c]){ret+=embind_charCodes[HEAPU8[c++]]}return ret};var awaitingDependencies={};var registeredTypes={};var typeDependencies={};var BindingError;var throwBindingError=message=>{throw new BindingError(message)};var InternalError;var throwInternalError=message=>{throw new InternalError(message)};var whenDependentTypesAreResolved=(myTypes,dependentTypes,getTypeConverters)=>{myTypes.forEach(function(type){typeDependencies[type]=dependentTypes});function onComplete(typeConverters){var myTypeConverters=getTypeConverters(typeConverters);if(myTypeConverters.length!==myTypes.length){throwInternalError("Mismatched type converter count")}for(var i=0;i<myTypes.length;++i){registerType(myTypes[i],myTypeConverters[i])}}var typeConverters=new Array(dependentTypes.length);var unregisteredTypes=[];var registered=0;dependentTypes.forEach((dt,i)=>{if(registeredTypes.hasOwnProperty(dt)){typeConverters[i]=registeredTypes[dt]}else{unregisteredTypes.push(dt);if(!awaitingDependencies.hasOwnProperty(dt)){awaitingDependencies[dt]=[]}awaitingDependencies[dt].push(()=>{typeConverters[i]=registeredTypes[dt];++registered;if(registered===unregisteredTypes.length){onComplete(typeConverters)}})}});if(0===unregisteredTypes.length){onComplete(typeConverters)}};function sharedRegisterType(rawType,registeredInstance,options={}){var name=registeredInstance.name;if(!rawType){throwBindingError(`type "${name}" must have a positive integer typeid pointer`)}if(registeredTypes.hasOwnProperty(rawType)){if(options.ignoreDuplicateRegistrations){return}else{throwBindingError(`Cannot register type '${name}' twice`)}}registeredTypes[rawType]=registeredInstance;delete typeDependencies[rawType];if(awaitingDependencies.hasOwnProperty(rawType)){var callbacks=awaitingDependencies[rawType];delete awaitingDependencies[rawType];callbacks.forEach(cb=>cb())}}function registerType(rawType,registeredInstance,options={}){if(!("argPackAdvance"in registeredInstance)){throw new TypeError("registerType registeredInstance requires argPackAdvance")}return sharedRegisterType(rawType,registeredInstance,options)}var GenericWireTypeSize=8;var __embind_register_bool=(rawType,name,trueValue,falseValue)=>{name=readLatin1String(name);registerType(rawType,{name:name,"fromWireType":function(wt){return!!wt},"toWireType":function(destructors,o){return o?trueValue:falseValue},"argPackAdvance":GenericWireTypeSize,"readValueFromPointer":function(pointer){return this["fromWireType"](HEAPU8[pointer])},destructorFunction:null})};var emval_freelist=[];var emval_handles=[];var __emval_decref=handle=>{if(handle>9&&0===--emval_handles[handle+1]){emval_handles[handle]=undefined;emval_freelist.push(handle)}};var count_emval_handles=()=>emval_handles.length/2-5-emval_freelist.length;var init_emval=()=>{emval_handles.push(0,1,undefined,1,null,1,true,1,false,1);Module["count_emval_handles"]=count_emval_handles};var Emval={toValue:handle=>{if(!handle){throwBindingError("Cannot use deleted val. handle = "+handle)}return emval_handles[handle]},toHandle:value=>{switch(value){case undefined:return 2;case null:return 4;case true:return 6;case false:return 8;default:{const handle=emval_freelist.pop()||emval_handles.length;emval_handles[handle]=value;emval_handles[handle+1]=1;return handle}}}};function readPointer(pointer){return this["fromWireType"](HEAPU32[pointer>>2])}var EmValType={name:"emscripten::val","fromWireType":handle=>{var rv=Emval.toValue(handle);__emval_decref(handle);return rv},"toWireType":(destructors,value)=>Emval.toHandle(value),"argPackAdvance":GenericWireTypeSize,"readValueFromPointer":readPointer,destructorFunction:null};var __embind_register_emval=rawType=>registerType(rawType,EmValType);var floatReadValueFromPointer=(name,width)=>{switch(width){case 4:return function(pointer){return this["fromWireType"](HEAPF32[pointer>>2])};case 8:return function(pointer){return this["fromWireType"](HEAPF64[pointer>>3])};default:throw new TypeError(`invalid float width (${width}): ${name}`)}};var __embind_register_float=(rawType,name,size)=>{name=readLatin1String(name);registerType(rawType,{name:name,"fromWireType":value=>value,"toWireType":(destructors,value)=>value,"argPackAdvance":GenericWireTypeSize,"readValueFromPointer":floatReadValueFromPointer(name,size),destructorFunction:null})};var createNamedFunction=(name,body)=>Object.defineProperty(body,"name",{value:name});var runDestructors=destructors=>{while(destructors.length){var ptr=destructors.pop();var del=destructors.pop();del(ptr)}};function usesDestructorStack(argTypes){for(var i=1;i<argTypes.length;++i){if(argTypes[i]!==null&&argTypes[i].destructorFunction===undefined){return true}}return false}function craftInvokerFunction(humanName,argTypes,classType,cppInvokerFunc,cppTargetFunc,isAsync){var argCount=argTypes.length;if(argCount<2){throwBindingError("argTypes array size mismatch! Must at least get return value and 'this' types!")}var isClassMethodFunc=argTypes[1]!==null&&classType!==null;var needsDestructorStack=usesDestructorStack(argTypes);var returns=argTypes[0].name!=="void";var expectedArgCount=argCount-2;var argsWired=new Array(expectedArgCount);var invokerFuncArgs=[];var destructors=[];var invokerFn=function(...args){if(args.length!==expectedArgCount){throwBindingError(`function ${humanName} called with ${args.length} arguments, expected ${expectedArgCount}`)}destructors.length=0;var thisWired;invokerFuncArgs.length=isClassMethodFunc?2:1;invokerFuncArgs[0]=cppTargetFunc;if(isClassMethodFunc){thisWired=argTypes[1]["toWireType"](destructors,this);invokerFuncArgs[1]=thisWired}for(var i=0;i<expectedArgCount;++i){argsWired[i]=argTypes[i+2]["toWireType"](destructors,args[i]);invokerFuncArgs.push(argsWired[i])}var rv=cppInvokerFunc(...invokerFuncArgs);function onDone(rv){if(needsDestructorStack){runDestructors(destructors)}else{for(var i=isClassMethodFunc?1:2;i<argTypes.length;i++){var param=i===1?thisWired:argsWired[i-2];if(argTypes[i].destructorFunction!==null){argTypes[i].destructorFunction(param)}}}if(returns){return argTypes[0]["fromWireType"](rv)}}return onDone(rv)};return createNamedFunction(humanName,invokerFn)}var ensureOverloadTable=(proto,methodName,humanName)=>{if(undefined===proto[methodName].overloadTable){var prevFunc=proto[methodName];proto[methodName]=function(...args){if(!proto[methodName].overloadTable.hasOwnProperty(args.length)){throwBindingError(`Function '${humanName}' called with an invalid number of arguments (${args.length}) - expects one of (${proto[methodName].overloadTable})!`)}return proto[methodName].overloadTable[args.length].apply(this,args)};proto[methodName].overloadTable=[];proto[methodName].overloadTable[prevFunc.argCount]=prevFunc}};var exposePublicSymbol=(name,value,numArguments)=>{if(Module.hasOwnProperty(name)){if(undefined===numArguments||undefined!==Module[name].overloadTable&&undefined!==Module[name].overloadTable[numArguments]){throwBindingError(`Cannot register public name '${name}' twice`)}ensureOverloadTable(Module,name,name);if(Module.hasOwnProperty(numArguments)){throwBindingError(`Cannot register multiple overloads of a function with the same number of arguments (${numArguments})!`)}Module[name].overloadTable[numArguments]=value}else{Module[name]=value;if(undefined!==numArguments){Module[name].numArguments=numArguments}}};var heap32VectorToArray=(count,firstElement)=>{var array=[];for(var i=0;i<count;i++){array.push(HEAPU32[firstElement+i*4>>2])}return array};var replacePublicSymbol=(name,value,numArguments)=>{if(!Module.hasOwnProperty(name)){throwInternalError("Replacing nonexistent public symbol")}if(undefined!==Module[name].overloadTable&&undefined!==numArguments){Module[name].overloadTable[numArguments]=value}else{Module[name]=value;Module[name].argCount=numArguments}};var dynCallLegacy=(sig,ptr,args)=>{sig=sig.replace(/p/g,"i");var f=Module["dynCall_"+sig];return f(ptr,...args)};var wasmTableMirror=[];var wasmTable;var getWasmTableEntry=funcPtr=>{var func=wasmTableMirror[funcPtr];if(!func){if(funcPtr>=wasmTableMirror.length)wasmTableMirror.length=funcPtr+1;wasmTableMirror[funcPtr]=func=wasmTable.get(funcPtr)}return func};var dynCall=(sig,ptr,args=[])=>{if(sig.includes("j")){return dynCallLegacy(sig,ptr,args)}var rtn=getWasmTableEntry(ptr)(...args);return rtn};var getDynCaller=(sig,ptr)=>(...args)=>dynCall(sig,ptr,args);var embind__requireFunction=(signature,rawFunction)=>{signature=readLatin1String(signature);function makeDynCaller(){if(signature.includes("j")){return getDynCaller(signature,rawFunction)}return getWasmTableEntry(rawFunction)}var fp=makeDynCaller();if(typeof fp!="function"){throwBindingError(`unknown function pointer with signature ${signature}: ${rawFunction}`)}return fp};var extendError=(baseErrorType,errorName)=>{var errorClass=createNamedFunction(errorName,function(message){this.name=errorName;this.message=message;var stack=new Error(message).stack;if(stack!==undefined){this.stack=this.toString()+"\n"+stack.replace(/^Error(:[^\n]*)?\n/,"")}});errorClass.prototype=Object.create(baseErrorType.prototype);errorClass.prototype.constructor=errorClass;errorClass.prototype.toString=function(){if(this.message===undefined){return this.name}else{return`${this.name}: ${this.message}`}};return errorClass};var UnboundTypeError;var getTypeName=type=>{var ptr=___getTypeName(type);var rv=readLatin1String(ptr);_free(ptr);return rv};var throwUnboundTypeError=(message,types)=>{var unboundTypes=[];var seen={};function visit(type){if(seen[type]){return}if(registeredTypes[type]){return}if(typeDependencies[type]){typeDependencies[type].forEach(visit);return}unboundTypes.push(type);seen[type]=true}types.forEach(visit);throw new UnboundTypeError(`${message}: `+unboundTypes.map(getTypeName).join([", "]))};var getFunctionName=signature=>{signature=signature.trim();const argsIndex=signature.indexOf("(");if(argsIndex!==-1){return signature.substr(0,argsIndex)}else{return signature}};var __embind_register_function=(name,argCount,rawArgTypesAddr,signature,rawInvoker,fn,isAsync)=>{var argTypes=heap32VectorToArray(argCount,rawArgTypesAddr);name=readLatin1String(name);name=getFunctionName(name);rawInvoker=embind__requireFunction(signature,rawInvoker);exposePublicSymbol(name,function(){throwUnboundTypeError(`Cannot call ${name} due to unbound types`,argTypes)},argCount-1);whenDependentTypesAreResolved([],argTypes,argTypes=>{var invokerArgsArray=[argTypes[0],null].concat(argTypes.slice(1));replacePublicSymbol(name,craftInvokerFunction(name,invokerArgsArray,null,rawInvoker,fn,isAsync),argCount-1);return[]})};var integerReadValueFromPointer=(name,width,signed)=>{switch(width){case 1:return signed?pointer=>HEAP8[pointer]:pointer=>HEAPU8[pointer];case 2:return signed?pointer=>HEAP16[pointer>>1]:pointer=>HEAPU16[pointer>>1];case 4:return signed?pointer=>HEAP32[pointer>>2]:pointer=>HEAPU32[pointer>>2];default:throw new TypeError(`invalid integer width (${width}): ${name}`)}};var __embind_register_integer=(primitiveType,name,size,minRange,maxRange)=>{name=readLatin1String(name);if(maxRange===-1){maxRange=4294967295}var fromWireType=value=>value;if(minRange===0){var bitshift=32-8*size;fromWireType=value=>value<<bitshift>>>bitshift}var isUnsignedType=name.includes("unsigned");var checkAssertions=(value,toTypeName)=>{};var toWireType;if(isUnsignedType){toWireType=function(destructors,value){checkAssertions(value,this.name);return value>>>0}}else{toWireType=function(destructors,value){checkAssertions(value,this.name);return value}}registerType(primitiveType,{name:name,"fromWireType":fromWireType,"toWireType":toWireType,"argPackAdvance":GenericWireTypeSize,"readValueFromPointer":integerReadValueFromPointer(name,size,minRange!==0),destructorFunction:null})};var __embind_register_memory_view=(rawType,dataTypeIndex,name)=>{var typeMapping=[Int8Array,Uint8Array,Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array];var TA=typeMapping[dataTypeIndex];function decodeMemoryView(handle){var size=HEAPU32[handle>>2];var data=HEAPU32[handle+4>>2];return new TA(HEAP8.buffer,data,size)}name=readLatin1String(name);registerType(rawType,{name:name,"fromWireType":decodeMemoryView,"argPackAdvance":GenericWireTypeSize,"readValueFromPointer":decodeMemoryView},{ignoreDuplicateRegistrations:true})};var stringToUTF8Array=(str,heap,outIdx,maxBytesToWrite)=>{if(!(maxBytesToWrite>0))return 0;var startIdx=outIdx;var endIdx=outIdx+maxBytesToWrite-1;for(var i=0;i<str.length;++i){var u=str.charCodeAt(i);if(u>=55296&&u<=57343){var u1=str.charCodeAt(++i);u=65536+((u&1023)<<10)|u1&1023}if(u<=127){if(outIdx>=endIdx)break;heap[outIdx++]=u}else if(u<=2047){if(outIdx+1>=endIdx)break;heap[outIdx++]=192|u>>6;heap[outIdx++]=128|u&63}else if(u<=65535){if(outIdx+2>=endIdx)break;heap[outIdx++]=224|u>>12;heap[outIdx++]=128|u>>6&63;heap[outIdx++]=128|u&63}else{if(outIdx+3>=endIdx)break;heap[outIdx++]=240|u>>18;heap[outIdx++]=128|u>>12&63;heap[outIdx++]=128|u>>6&63;heap[outIdx++]=128|u&63}}heap[outIdx]=0;return outIdx-startIdx};var stringToUTF8=(str,outPtr,maxBytesToWrite)=>stringToUTF8Array(str,HEAPU8,outPtr,maxBytesToWrite);var lengthBytesUTF8=str=>{var len=0;for(var i=0;i<str.length;++i){var c=str.charCodeAt(i);if(c<=127){len++}else if(c<=2047){len+=2}else if(c>=55296&&c<=57343){len+=4;++i}else{len+=3}}return len};var UTF8ArrayToString=(heapOrArray,idx,maxBytesToRead)=>{var endIdx=idx+maxBytesToRead;var str="";while(!(idx>=endIdx)){var u0=heapOrArray[idx++];if(!u0)return str;if(!(u0&128)){str+=String.fromCharCode(u0);continue}var u1=heapOrArray[idx++]&63;if((u0&224)==192){str+=String.fromCharCode((u0&31)<<6|u1);continue}var u2=heapOrArray[idx++]&63;if((u0&240)==224){u0=(u0&15)<<12|u1<<6|u2}else{u0=(u0&7)<<18|u1<<12|u2<<6|heapOrArray[idx++]&63}if(u0<65536){str+=String.fromCharCode(u0)}else{var ch=u0-65536;str+=String.fromCharCode(55296|ch>>10,56320|ch&1023)}}return str};var UTF8ToString=(ptr,maxBytesToRead)=>ptr?UTF8ArrayToString(HEAPU8,ptr,maxBytesToRead):"";var __embind_register_std_string=(rawType,name)=>{name=readLatin1String(name);var stdStringIsUTF8=name==="std::string";registerType(rawType,{name:name,"fromWireType"(value){var length=HEAPU32[value>>2];var payload=value+4;var str;if(stdStringIsUTF8){var decodeStartPtr=payload;for(var i=0;i<=length;++i){var currentBytePtr=payload+i;if(i==length||HEAPU8[currentBytePtr]==0){var maxRead=currentBytePtr-decodeStartPtr;var stringSegment=UTF8ToString(decodeStartPtr,maxRead);if(str===undefined){str=stringSegment}else{str+=String.fromCharCode(0);str+=stringSegment}decodeStartPtr=currentBytePtr+1}}}else{var a=new Array(length);for(var i=0;i<length;++i){a[i]=String.fromCharCode(HEAPU8[payload+i])}str=a.join("")}_free(value);return str},"toWireType"(destructors,value){if(value instanceof ArrayBuffer){value=new Uint8Array(value)}var length;var valueIsOfTypeString=typeof value=="string";if(!(valueIsOfTypeString||value instanceof Uint8Array||value instanceof Uint8ClampedArray||value instanceof Int8Array)){throwBindingError("Cannot pass non-string to std::string")}if(stdStringIsUTF8&&valueIsOfTypeString){length=lengthBytesUTF8(value)}else{length=value.length}var base=_malloc(4+length+1);var ptr=base+4;HEAPU32[base>>2]=length;if(stdStringIsUTF8&&valueIsOfTypeString){stringToUTF8(value,ptr,length+1)}else{if(valueIsOfTypeString){for(var i=0;i<length;++i){var charCode=value.charCodeAt(i);if(charCode>255){_free(ptr);throwBindingError("String has UTF-16 code units that do not fit in 8 bits")}HEAPU8[ptr+i]=charCode}}else{for(var i=0;i<length;++i){HEAPU8[ptr+i]=value[i]}}}if(destructors!==null){destructors.push(_free,base)}return base},"argPackAdvance":GenericWireTypeSize,"readValueFromPointer":readPointer,destructorFunction(ptr){_free(ptr)}})};var UTF16ToString=(ptr,maxBytesToRead)=>{var str="";for(var i=0;!(i>=maxBytesToRead/2);++i){var codeUnit=HEAP16[ptr+i*2>>1];if(codeUnit==0)break;str+=String.fromCharCode(codeUnit)}return str};var stringToUTF16=(str,outPtr,maxBytesToWrite)=>{maxBytesToWrite??=2147483647;if(maxBytesToWrite<2)return 0;maxBytesToWrite-=2;var startPtr=outPtr;var numCharsToWrite=maxBytesToWrite<str.length*2?maxBytesToWrite/2:str.length;for(var i=0;i<numCharsToWrite;++i){var codeUnit=str.charCodeAt(i);HEAP16[outPtr>>1]=codeUnit;outPtr+=2}HEAP16[outPtr>>1]=0;return outPtr-startPtr};var lengthBytesUTF16=str=>str.length*2;var UTF32ToString=(ptr,maxBytesToRead)=>{var i=0;var str="";while(!(i>=maxBytesToRead/4)){var utf32=HEAP32[ptr+i*4>>2];if(utf32==0)break;++i;if(utf32>=65536){var ch=utf32-65536;str+=String.fromCharCode(55296|ch>>10,56320|ch&1023)}else{str+=String.fromCharCode(utf32)}}return str};var stringToUTF32=(str,outPtr,maxBytesToWrite)=>{maxBytesToWrite??=2147483647;if(maxBytesToWrite<4)return 0;var startPtr=outPtr;var endPtr=startPtr+maxBytesToWrite-4;for(var i=0;i<str.length;++i){var codeUnit=str.charCodeAt(i);if(codeUnit>=55296&&codeUnit<=57343){var trailSurrogate=str.charCodeAt(++i);codeUnit=65536+((codeUnit&1023)<<10)|trailSurrogate&1023}HEAP32[outPtr>>2]=codeUnit;outPtr+=4;if(outPtr+4>endPtr)break}HEAP32[outPtr>>2]=0;return outPtr-startPtr};var lengthBytesUTF32=str=>{var len=0;for(var i=0;i<str.length;++i){var codeUnit=str.charCodeAt(i);if(codeUnit>=55296&&codeUnit<=57343)++i;len+=4}return len};var __embind_register_std_wstring=(rawType,charSize,name)=>{name=readLatin1String(name);var decodeString,encodeString,readCharAt,lengthBytesUTF;if(charSize===2){decodeString=UTF16ToString;encodeString=stringToUTF16;lengthBytesUTF=lengthBytesUTF16;readCharAt=pointer=>HEAPU16[pointer>>1]}else if(charSize===4){decodeString=UTF32ToString;encodeString=stringToUTF32;lengthBytesUTF=lengthBytesUTF32;readCharAt=pointer=>HEAPU32[pointer>>2]}registerType(rawType,{name:name,"fromWireType":value=>{var length=HEAPU32[value>>2];var str;var decodeStartPtr=value+4;for(var i=0;i<=length;++i){var currentBytePtr=value+4+i*charSize;if(i==length||readCharAt(currentBytePtr)==0){var maxReadBytes=currentBytePtr-decodeStartPtr;var stringSegment=decodeString(decodeStartPtr,maxReadBytes);if(str===undefined){str=stringSegment}else{str+=String.fromCharCode(0);str+=stringSegment}decodeStartPtr=currentBytePtr+charSize}}_free(value);return str},"toWireType":(destructors,value)=>{if(!(typeof value=="string")){throwBindingError(`Cannot pass non-string to C++ string type ${name}`)}var length=lengthBytesUTF(value);var ptr=_malloc(4+length+charSize);HEAPU32[ptr>>2]=length/charSize;encodeString(value,ptr+4,length+charSize);if(destructors!==null){destructors.push(_free,ptr)}return ptr},"argPackAdvance":GenericWireTypeSize,"readValueFromPointer":readPointer,destructorFunction(ptr){_free(ptr)}})};var __embind_register_void=(rawType,name)=>{name=readLatin1String(name);registerType(rawType,{isVoid:true,name:name,"argPackAdvance":0,"fromWireType":()=>undefined,"toWireType":(destructors,o)=>undefined})};var __emscripten_memcpy_js=(dest,src,num)=>HEAPU8.copyWithin(dest,src,src+num);var emval_methodCallers=[];var __emval_call=(caller,handle,destructorsRef,args)=>{caller=emval_methodCallers[caller];handle=Emval.toValue(handle);return caller(null,handle,destructorsRef,args)};var emval_symbols={};var getStringOrSymbol=address=>{var symbol=emval_symbols[address];if(symbol===undefined){return readLatin1String(address)}return symbol};var emval_get_global=()=>{if(typeof globalThis=="object"){return globalThis}function testGlobal(obj){obj["$$$embind_global$$$"]=obj;var success=typeof $$$embind_global$$$=="object"&&obj["$$$embind_global$$$"]==obj;if(!success){delete obj["$$$embind_global$$$"]}return success}if(typeof $$$embind_global$$$=="object"){return $$$embind_global$$$}if(typeof global=="object"&&testGlobal(global)){$$$embind_global$$$=global}else if(typeof self=="object"&&testGlobal(self)){$$$embind_global$$$=self}if(typeof $$$embind_global$$$=="object"){return $$$embind_global$$$}throw Error("unable to get global object.")};var __emval_get_global=name=>{if(name===0){return Emval.toHandle(emval_get_global())}else{name=getStringOrSymbol(name);return Emval.toHandle(emval_get_global()[name])}};var emval_addMethodCaller=caller=>{var id=emval_methodCallers.length;emval_methodCallers.push(caller);return id};var requireRegisteredType=(rawType,humanName)=>{var impl=registeredTypes[rawType];if(undefined===impl){throwBindingError(`${humanName} has unknown type ${getTypeName(rawType)}`)}return impl};var emval_lookupTypes=(argCount,argTypes)=>{var a=new Array(argCount);for(var i=0;i<argCount;++i){a[i]=requireRegisteredType(HEAPU32[argTypes+i*4>>2],"parameter "+i)}return a};var reflectConstruct=Reflect.construct;var emval_returnValue=(returnType,destructorsRef,handle)=>{var destructors=[];var result=returnType["toWireType"](destructors,handle);if(destructors.length){HEAPU32[destructorsRef>>2]=Emval.toHandle(destructors)}return result};var __emval_get_method_caller=(argCount,argTypes,kind)=>{var types=emval_lookupTypes(argCount,argTypes);var retType=types.shift();argCount--;var argN=new Array(argCount);var invokerFunction=(obj,func,destructorsRef,args)=>{var offset=0;for(var i=0;i<argCount;++i){argN[i]=types[i]["readValueFromPointer"](args+offset);offset+=types[i]["argPackAdvance"]}var rv=kind===1?reflectConstruct(func,argN):func.apply(obj,argN);return emval_returnValue(retType,destructorsRef,rv)};var functionName=`methodCaller<(${types.map(t=>t.name).join(", ")}) => ${retType.name}>`;return emval_addMethodCaller(createNamedFunction(functionName,invokerFunction))};var __emval_incref=handle=>{if(handle>9){emval_handles[handle+1]+=1}};var __emval_run_destructors=handle=>{var destructors=Emval.toValue(handle);runDestructors(destructors);__emval_decref(handle)};var _abort=()=>{abort("")};var getHeapMax=()=>2147483648;var growMemory=size=>{var b=wasmMemory.buffer;var pages=(size-b.byteLength+65535)/65536;try{wasmMemory.grow(pages);updateMemoryViews();return 1}catch(e){}};var _emscripten_resize_heap=requestedSize=>{var oldSize=HEAPU8.length;requestedSize>>>=0;var maxHeapSize=getHeapMax();if(requestedSize>maxHeapSize){return false}var alignUp=(x,multiple)=>x+(multiple-x%multiple)%multiple;for(var cutDown=1;cutDown<=4;cutDown*=2){var overGrownHeapSize=oldSize*(1+.2/cutDown);overGrownHeapSize=Math.min(overGrownHeapSize,requestedSize+100663296);var newSize=Math.min(maxHeapSize,alignUp(Math.max(requestedSize,overGrownHeapSize),65536));var replacement=growMemory(newSize);if(replacement){return true}}return false};var ENV={};var getExecutableName=()=>thisProgram||"./this.program";var getEnvStrings=()=>{if(!getEnvStrings.strings){var lang=(typeof navigator=="object"&&navigator.languages&&navigator.languages[0]||"C").replace("-","_")+".UTF-8";var env={"USER":"web_user","LOGNAME":"web_user","PATH":"/","PWD":"/","HOME":"/home/web_user","LANG":lang,"_":getExecutableName()};for(var x in ENV){if(ENV[x]===undefined)delete env[x];else env[x]=ENV[x]}var strings=[];for(var x in env){strings.push(`${x}=${env[x]}`)}getEnvStrings.strings=strings}return getEnvStrings.strings};var stringToAscii=(str,buffer)=>{for(var i=0;i<str.length;++i){HEAP8[buffer++]=str.charCodeAt(i)}HEAP8[buffer]=0};var _environ_get=(__environ,environ_buf)=>{var bufSize=0;getEnvStrings().forEach((string,i)=>{var ptr=environ_buf+bufSize;HEAPU32[__environ+i*4>>2]=ptr;stringToAscii(string,ptr);bufSize+=string.length+1});return 0};var _environ_sizes_get=(penviron_count,penviron_buf_size)=>{var strings=getEnvStrings();HEAPU32[penviron_count>>2]=strings.length;var bufSize=0;strings.forEach(string=>bufSize+=string.length+1);HEAPU32[penviron_buf_size>>2]=bufSize;return 0};var runtimeKeepaliveCounter=0;var keepRuntimeAlive=()=>noExitRuntime||runtimeKeepaliveCounter>0;var _proc_exit=code=>{EXITSTATUS=code;if(!keepRuntimeAlive()){Module["onExit"]?.(code);ABORT=true}quit_(code,new ExitStatus(code))};var exitJS=(status,implicit)=>{EXITSTATUS=status;_proc_exit(status)};var _exit=exitJS;var _fd_close=fd=>52;var convertI32PairToI53Checked=(lo,hi)=>hi+2097152>>>0<4194305-!!lo?(lo>>>0)+hi*4294967296:NaN;function _fd_seek(fd,offset_low,offset_high,whence,newOffset){var offset=convertI32PairToI53Checked(offset_low,offset_high);return 70}var printCharBuffers=[null,[],[]];var printChar=(stream,curr)=>{var buffer=printCharBuffers[stream];if(curr===0||curr===10){(stream===1?out:err)(UTF8ArrayToString(buffer,0));buffer.length=0}else{buffer.push(curr)}};var _fd_write=(fd,iov,iovcnt,pnum)=>{var num=0;for(var i=0;i<iovcnt;i++){var ptr=HEAPU32[iov>>2];var len=HEAPU32[iov+4>>2];iov+=8;for(var j=0;j<len;j++){printChar(fd,HEAPU8[ptr+j])}num+=len}HEAPU32[pnum>>2]=num;return 0};embind_init_charCodes();BindingError=Module["BindingError"]=class BindingError extends Error{constructor(message){super(message);this.name="BindingError"}};InternalError=Module["InternalError"]=class InternalError extends Error{constructor(message){super(message);this.name="InternalError"}};init_emval();UnboundTypeError=Module["UnboundTypeError"]=extendError(Error,"UnboundTypeError");var wasmImports={o:___cxa_throw,q:__embind_register_bigint,m:__embind_register_bool,l:__embind_register_emval,j:__embind_register_float,f:__embind_register_function,b:__embind_register_integer,a:__embind_register_memory_view,e:__embind_register_std_string,c:__embind_register_std_wstring,n:__embind_register_void,v:__emscripten_memcpy_js,i:__emval_call,d:__emval_decref,k:__emval_get_global,h:__emval_get_method_caller,y:__emval_incref,g:__emval_run_destructors,r:_abort,s:_emscripten_resize_heap,t:_environ_get,u:_environ_sizes_get,z:_exit,w:_fd_close,p:_fd_seek,x:_fd_write};var wasmExports=createWasm();var ___wasm_call_ctors=()=>(___wasm_call_ctors=wasmExports["B"])();var ___getTypeName=a0=>(___getTypeName=wasmExports["C"])(a0);var _malloc=a0=>(_malloc=wasmExports["D"])(a0);var _free=a0=>(_free=wasmExports["E"])(a0);var __emscripten_stack_restore=a0=>(__emscripten_stack_restore=wasmExports["_emscripten_stack_restore"])(a0);var __emscripten_stack_alloc=a0=>(__emscripten_stack_alloc=wasmExports["_emscripten_stack_alloc"])(a0);var _emscripten_stack_get_current=()=>(_emscripten_stack_get_current=wasmExports["emscripten_stack_get_current"])();var ___cxa_increment_exception_refcount=a0=>(___cxa_increment_exception_refcount=wasmExports["__cxa_increment_exception_refcount"])(a0);var ___cxa_is_pointer_type=a0=>(___cxa_is_pointer_type=wasmExports["G"])(a0);var dynCall_jiji=Module["dynCall_jiji"]=(a0,a1,a2,a3,a4)=>(dynCall_jiji=Module["dynCall_jiji"]=wasmExports["H"])(a0,a1,a2,a3,a4);var calledRun;dependenciesFulfilled=function runCaller(){if(!calledRun)run();if(!calledRun)dependenciesFulfilled=runCaller};function run(){if(runDependencies>0){return}preRun();if(runDependencies>0){return}function doRun(){if(calledRun)return;calledRun=true;Module["calledRun"]=true;if(ABORT)return;initRuntime();readyPromiseResolve(Module);if(Module["onRuntimeInitialized"])Module["onRuntimeInitialized"]();postRun()}if(Module["setStatus"]){Module["setStatus"]("Running...");setTimeout(function(){setTimeout(function(){Module["setStatus"]("")},1);doRun()},1)}else{doRun()}}if(Module["preInit"]){if(typeof Module["preInit"]=="function")Module["preInit"]=[Module["preInit"]];while(Module["preInit"].length>0){Module["preInit"].pop()()}}run();


  return readyPromise
}
);
})();
/* harmony default export */ const mozjpeg_dec = (Module);
;// CONCATENATED MODULE: ./node_modules/@jsquash/png/codec/pkg/squoosh_png.js
let wasm;

const heap = new Array(128).fill(undefined);

heap.push(undefined, null, true, false);

let heap_next = heap.length;

function addHeapObject(obj) {
    if (heap_next === heap.length) heap.push(heap.length + 1);
    const idx = heap_next;
    heap_next = heap[idx];

    heap[idx] = obj;
    return idx;
}

function getObject(idx) { return heap[idx]; }

function dropObject(idx) {
    if (idx < 132) return;
    heap[idx] = heap_next;
    heap_next = idx;
}

function takeObject(idx) {
    const ret = getObject(idx);
    dropObject(idx);
    return ret;
}

const cachedTextDecoder = (typeof TextDecoder !== 'undefined' ? new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }) : { decode: () => { throw Error('TextDecoder not available') } } );

if (typeof TextDecoder !== 'undefined') { cachedTextDecoder.decode(); };

let cachedUint8Memory0 = null;

function getUint8Memory0() {
    if (cachedUint8Memory0 === null || cachedUint8Memory0.byteLength === 0) {
        cachedUint8Memory0 = new Uint8Array(wasm.memory.buffer);
    }
    return cachedUint8Memory0;
}

function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return cachedTextDecoder.decode(getUint8Memory0().subarray(ptr, ptr + len));
}

let cachedUint8ClampedMemory0 = null;

function getUint8ClampedMemory0() {
    if (cachedUint8ClampedMemory0 === null || cachedUint8ClampedMemory0.byteLength === 0) {
        cachedUint8ClampedMemory0 = new Uint8ClampedArray(wasm.memory.buffer);
    }
    return cachedUint8ClampedMemory0;
}

function getClampedArrayU8FromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return getUint8ClampedMemory0().subarray(ptr / 1, ptr / 1 + len);
}

let WASM_VECTOR_LEN = 0;

function passArray8ToWasm0(arg, malloc) {
    const ptr = malloc(arg.length * 1, 1) >>> 0;
    getUint8Memory0().set(arg, ptr / 1);
    WASM_VECTOR_LEN = arg.length;
    return ptr;
}

let cachedInt32Memory0 = null;

function getInt32Memory0() {
    if (cachedInt32Memory0 === null || cachedInt32Memory0.byteLength === 0) {
        cachedInt32Memory0 = new Int32Array(wasm.memory.buffer);
    }
    return cachedInt32Memory0;
}

function getArrayU8FromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return getUint8Memory0().subarray(ptr / 1, ptr / 1 + len);
}
/**
* @param {Uint8Array} data
* @param {number} width
* @param {number} height
* @param {number} bit_depth
* @returns {Uint8Array}
*/
function encode(data, width, height, bit_depth) {
    try {
        const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
        const ptr0 = passArray8ToWasm0(data, wasm.__wbindgen_malloc);
        const len0 = WASM_VECTOR_LEN;
        wasm.encode(retptr, ptr0, len0, width, height, bit_depth);
        var r0 = getInt32Memory0()[retptr / 4 + 0];
        var r1 = getInt32Memory0()[retptr / 4 + 1];
        var v2 = getArrayU8FromWasm0(r0, r1).slice();
        wasm.__wbindgen_free(r0, r1 * 1, 1);
        return v2;
    } finally {
        wasm.__wbindgen_add_to_stack_pointer(16);
    }
}

/**
* @param {Uint8Array} data
* @returns {ImageData}
*/
function decode(data) {
    const ptr0 = passArray8ToWasm0(data, wasm.__wbindgen_malloc);
    const len0 = WASM_VECTOR_LEN;
    const ret = wasm.decode(ptr0, len0);
    return takeObject(ret);
}

/**
* @param {Uint8Array} data
* @returns {ImageDataRGBA16}
*/
function decode_rgba16(data) {
    const ptr0 = passArray8ToWasm0(data, wasm.__wbindgen_malloc);
    const len0 = WASM_VECTOR_LEN;
    const ret = wasm.decode_rgba16(ptr0, len0);
    return ImageDataRGBA16.__wrap(ret);
}

/**
*/
class ImageDataRGBA16 {

    static __wrap(ptr) {
        ptr = ptr >>> 0;
        const obj = Object.create(ImageDataRGBA16.prototype);
        obj.__wbg_ptr = ptr;

        return obj;
    }

    __destroy_into_raw() {
        const ptr = this.__wbg_ptr;
        this.__wbg_ptr = 0;

        return ptr;
    }

    free() {
        const ptr = this.__destroy_into_raw();
        wasm.__wbg_imagedatargba16_free(ptr);
    }
    /**
    * @returns {number}
    */
    get width() {
        const ret = wasm.imagedatargba16_width(this.__wbg_ptr);
        return ret >>> 0;
    }
    /**
    * @returns {number}
    */
    get height() {
        const ret = wasm.imagedatargba16_height(this.__wbg_ptr);
        return ret >>> 0;
    }
    /**
    * @returns {Uint16Array}
    */
    get data() {
        const ret = wasm.imagedatargba16_data(this.__wbg_ptr);
        return takeObject(ret);
    }
}

async function __wbg_load(module, imports) {
    if (typeof Response === 'function' && module instanceof Response) {
        if (typeof WebAssembly.instantiateStreaming === 'function') {
            try {
                return await WebAssembly.instantiateStreaming(module, imports);

            } catch (e) {
                if (module.headers.get('Content-Type') != 'application/wasm') {
                    console.warn("`WebAssembly.instantiateStreaming` failed because your server does not serve wasm with `application/wasm` MIME type. Falling back to `WebAssembly.instantiate` which is slower. Original error:\n", e);

                } else {
                    throw e;
                }
            }
        }

        const bytes = await module.arrayBuffer();
        return await WebAssembly.instantiate(bytes, imports);

    } else {
        const instance = await WebAssembly.instantiate(module, imports);

        if (instance instanceof WebAssembly.Instance) {
            return { instance, module };

        } else {
            return instance;
        }
    }
}

function __wbg_get_imports() {
    const imports = {};
    imports.wbg = {};
    imports.wbg.__wbindgen_memory = function() {
        const ret = wasm.memory;
        return addHeapObject(ret);
    };
    imports.wbg.__wbg_buffer_a448f833075b71ba = function(arg0) {
        const ret = getObject(arg0).buffer;
        return addHeapObject(ret);
    };
    imports.wbg.__wbg_newwithbyteoffsetandlength_099217381c451830 = function(arg0, arg1, arg2) {
        const ret = new Uint16Array(getObject(arg0), arg1 >>> 0, arg2 >>> 0);
        return addHeapObject(ret);
    };
    imports.wbg.__wbindgen_object_drop_ref = function(arg0) {
        takeObject(arg0);
    };
    imports.wbg.__wbg_newwithownedu8clampedarrayandsh_91db5987993a08fb = function(arg0, arg1, arg2, arg3) {
        var v0 = getClampedArrayU8FromWasm0(arg0, arg1).slice();
        wasm.__wbindgen_free(arg0, arg1 * 1, 1);
        const ret = new ImageData(v0, arg2 >>> 0, arg3 >>> 0);
        return addHeapObject(ret);
    };
    imports.wbg.__wbindgen_throw = function(arg0, arg1) {
        throw new Error(getStringFromWasm0(arg0, arg1));
    };

    return imports;
}

function __wbg_init_memory(imports, maybe_memory) {

}

function __wbg_finalize_init(instance, module) {
    wasm = instance.exports;
    __wbg_init.__wbindgen_wasm_module = module;
    cachedInt32Memory0 = null;
    cachedUint8Memory0 = null;
    cachedUint8ClampedMemory0 = null;


    return wasm;
}

function initSync(module) {
    if (wasm !== undefined) return wasm;

    const imports = __wbg_get_imports();

    __wbg_init_memory(imports);

    if (!(module instanceof WebAssembly.Module)) {
        module = new WebAssembly.Module(module);
    }

    const instance = new WebAssembly.Instance(module, imports);

    return __wbg_finalize_init(instance, module);
}

async function __wbg_init(input) {
    if (wasm !== undefined) return wasm;

    if (typeof input === 'undefined') {
        input = __nccwpck_require__.ab + "squoosh_png_bg.wasm";
    }
    const imports = __wbg_get_imports();

    if (typeof input === 'string' || (typeof Request === 'function' && input instanceof Request) || (typeof URL === 'function' && input instanceof URL)) {
        input = fetch(input);
    }

    __wbg_init_memory(imports);

    const { instance, module } = await __wbg_load(await input, imports);

    return __wbg_finalize_init(instance, module);
}


/* harmony default export */ const squoosh_png = ((/* unused pure expression or super */ null && (__wbg_init)));
const isServiceWorker = globalThis.ServiceWorkerGlobalScope !== undefined;
const isRunningInCloudFlareWorkers = isServiceWorker && typeof self !== 'undefined' && globalThis.caches && globalThis.caches.default !== undefined;
const isRunningInNode = typeof process === 'object' && process.release && process.release.name === 'node';

if (isRunningInCloudFlareWorkers || isRunningInNode) {
  if (!globalThis.ImageData) {
    // Simple Polyfill for ImageData Object
    globalThis.ImageData = class ImageData {
      constructor(data, width, height) {
        this.data = data;
        this.width = width;
        this.height = height;
      }
    };
  }

  if (import.meta.url === undefined) {
    import.meta.url = 'https://localhost';
  }

  if (typeof self !== 'undefined' && self.location === undefined) {
    self.location = { href: '' };
  }
}

;// CONCATENATED MODULE: ./node_modules/@jsquash/webp/codec/dec/webp_dec.js

var webp_dec_Module = (() => {
  var _scriptDir = import.meta.url;
  
  return (
function(Module = {})  {

var Module=typeof Module!="undefined"?Module:{};var readyPromiseResolve,readyPromiseReject;Module["ready"]=new Promise(function(resolve,reject){readyPromiseResolve=resolve;readyPromiseReject=reject});const isServiceWorker=globalThis.ServiceWorkerGlobalScope!==undefined;const isRunningInCloudFlareWorkers=isServiceWorker&&typeof self!=="undefined"&&globalThis.caches&&globalThis.caches.default!==undefined;const isRunningInNode=typeof process==="object"&&process.release&&process.release.name==="node";if(isRunningInCloudFlareWorkers||isRunningInNode){if(!globalThis.ImageData){globalThis.ImageData=class ImageData{constructor(data,width,height){this.data=data;this.width=width;this.height=height}}}if(import.meta.url===undefined){import.meta.url="https://localhost"}if(typeof self!=="undefined"&&self.location===undefined){self.location={href:""}}}var moduleOverrides=Object.assign({},Module);var arguments_=[];var thisProgram="./this.program";var quit_=(status,toThrow)=>{throw toThrow};var ENVIRONMENT_IS_WEB=typeof window=="object";var ENVIRONMENT_IS_WORKER=typeof importScripts=="function";var ENVIRONMENT_IS_NODE=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string";var scriptDirectory="";function locateFile(path){if(Module["locateFile"]){return Module["locateFile"](path,scriptDirectory)}return scriptDirectory+path}var read_,readAsync,readBinary,setWindowTitle;if(ENVIRONMENT_IS_WEB||ENVIRONMENT_IS_WORKER){if(ENVIRONMENT_IS_WORKER){scriptDirectory=self.location.href}else if(typeof document!="undefined"&&document.currentScript){scriptDirectory=document.currentScript.src}if(_scriptDir){scriptDirectory=_scriptDir}if(scriptDirectory.indexOf("blob:")!==0){scriptDirectory=scriptDirectory.substr(0,scriptDirectory.replace(/[?#].*/,"").lastIndexOf("/")+1)}else{scriptDirectory=""}{read_=url=>{var xhr=new XMLHttpRequest;xhr.open("GET",url,false);xhr.send(null);return xhr.responseText};if(ENVIRONMENT_IS_WORKER){readBinary=url=>{var xhr=new XMLHttpRequest;xhr.open("GET",url,false);xhr.responseType="arraybuffer";xhr.send(null);return new Uint8Array(xhr.response)}}readAsync=(url,onload,onerror)=>{var xhr=new XMLHttpRequest;xhr.open("GET",url,true);xhr.responseType="arraybuffer";xhr.onload=()=>{if(xhr.status==200||xhr.status==0&&xhr.response){onload(xhr.response);return}onerror()};xhr.onerror=onerror;xhr.send(null)}}setWindowTitle=title=>document.title=title}else{}var out=Module["print"]||console.log.bind(console);var err=Module["printErr"]||console.warn.bind(console);Object.assign(Module,moduleOverrides);moduleOverrides=null;if(Module["arguments"])arguments_=Module["arguments"];if(Module["thisProgram"])thisProgram=Module["thisProgram"];if(Module["quit"])quit_=Module["quit"];var wasmBinary;if(Module["wasmBinary"])wasmBinary=Module["wasmBinary"];var noExitRuntime=Module["noExitRuntime"]||true;if(typeof WebAssembly!="object"){abort("no native wasm support detected")}var wasmMemory;var ABORT=false;var EXITSTATUS;function UTF8ArrayToString(heapOrArray,idx,maxBytesToRead){var endIdx=idx+maxBytesToRead;var str="";while(!(idx>=endIdx)){var u0=heapOrArray[idx++];if(!u0)return str;if(!(u0&128)){str+=String.fromCharCode(u0);continue}var u1=heapOrArray[idx++]&63;if((u0&224)==192){str+=String.fromCharCode((u0&31)<<6|u1);continue}var u2=heapOrArray[idx++]&63;if((u0&240)==224){u0=(u0&15)<<12|u1<<6|u2}else{u0=(u0&7)<<18|u1<<12|u2<<6|heapOrArray[idx++]&63}if(u0<65536){str+=String.fromCharCode(u0)}else{var ch=u0-65536;str+=String.fromCharCode(55296|ch>>10,56320|ch&1023)}}return str}function UTF8ToString(ptr,maxBytesToRead){return ptr?UTF8ArrayToString(HEAPU8,ptr,maxBytesToRead):""}function stringToUTF8Array(str,heap,outIdx,maxBytesToWrite){if(!(maxBytesToWrite>0))return 0;var startIdx=outIdx;var endIdx=outIdx+maxBytesToWrite-1;for(var i=0;i<str.length;++i){var u=str.charCodeAt(i);if(u>=55296&&u<=57343){var u1=str.charCodeAt(++i);u=65536+((u&1023)<<10)|u1&1023}if(u<=127){if(outIdx>=endIdx)break;heap[outIdx++]=u}else if(u<=2047){if(outIdx+1>=endIdx)break;heap[outIdx++]=192|u>>6;heap[outIdx++]=128|u&63}else if(u<=65535){if(outIdx+2>=endIdx)break;heap[outIdx++]=224|u>>12;heap[outIdx++]=128|u>>6&63;heap[outIdx++]=128|u&63}else{if(outIdx+3>=endIdx)break;heap[outIdx++]=240|u>>18;heap[outIdx++]=128|u>>12&63;heap[outIdx++]=128|u>>6&63;heap[outIdx++]=128|u&63}}heap[outIdx]=0;return outIdx-startIdx}function stringToUTF8(str,outPtr,maxBytesToWrite){return stringToUTF8Array(str,HEAPU8,outPtr,maxBytesToWrite)}function lengthBytesUTF8(str){var len=0;for(var i=0;i<str.length;++i){var c=str.charCodeAt(i);if(c<=127){len++}else if(c<=2047){len+=2}else if(c>=55296&&c<=57343){len+=4;++i}else{len+=3}}return len}var HEAP8,HEAPU8,HEAP16,HEAPU16,HEAP32,HEAPU32,HEAPF32,HEAPF64;function updateMemoryViews(){var b=wasmMemory.buffer;Module["HEAP8"]=HEAP8=new Int8Array(b);Module["HEAP16"]=HEAP16=new Int16Array(b);Module["HEAP32"]=HEAP32=new Int32Array(b);Module["HEAPU8"]=HEAPU8=new Uint8Array(b);Module["HEAPU16"]=HEAPU16=new Uint16Array(b);Module["HEAPU32"]=HEAPU32=new Uint32Array(b);Module["HEAPF32"]=HEAPF32=new Float32Array(b);Module["HEAPF64"]=HEAPF64=new Float64Array(b)}var wasmTable;var __ATPRERUN__=[];var __ATINIT__=[];var __ATPOSTRUN__=[];var runtimeInitialized=false;function preRun(){if(Module["preRun"]){if(typeof Module["preRun"]=="function")Module["preRun"]=[Module["preRun"]];while(Module["preRun"].length){addOnPreRun(Module["preRun"].shift())}}callRuntimeCallbacks(__ATPRERUN__)}function initRuntime(){runtimeInitialized=true;callRuntimeCallbacks(__ATINIT__)}function postRun(){if(Module["postRun"]){if(typeof Module["postRun"]=="function")Module["postRun"]=[Module["postRun"]];while(Module["postRun"].length){addOnPostRun(Module["postRun"].shift())}}callRuntimeCallbacks(__ATPOSTRUN__)}function addOnPreRun(cb){__ATPRERUN__.unshift(cb)}function addOnInit(cb){__ATINIT__.unshift(cb)}function addOnPostRun(cb){__ATPOSTRUN__.unshift(cb)}var runDependencies=0;var runDependencyWatcher=null;var dependenciesFulfilled=null;function addRunDependency(id){runDependencies++;if(Module["monitorRunDependencies"]){Module["monitorRunDependencies"](runDependencies)}}function removeRunDependency(id){runDependencies--;if(Module["monitorRunDependencies"]){Module["monitorRunDependencies"](runDependencies)}if(runDependencies==0){if(runDependencyWatcher!==null){clearInterval(runDependencyWatcher);runDependencyWatcher=null}if(dependenciesFulfilled){var callback=dependenciesFulfilled;dependenciesFulfilled=null;callback()}}}function abort(what){if(Module["onAbort"]){Module["onAbort"](what)}what="Aborted("+what+")";err(what);ABORT=true;EXITSTATUS=1;what+=". Build with -sASSERTIONS for more info.";var e=new WebAssembly.RuntimeError(what);readyPromiseReject(e);throw e}var dataURIPrefix="data:application/octet-stream;base64,";function isDataURI(filename){return filename.startsWith(dataURIPrefix)}var wasmBinaryFile;if(Module["locateFile"]){wasmBinaryFile="webp_dec.wasm";if(!isDataURI(wasmBinaryFile)){wasmBinaryFile=locateFile(wasmBinaryFile)}}else{wasmBinaryFile=__nccwpck_require__.ab + "webp_dec.wasm"}function getBinary(file){try{if(file==wasmBinaryFile&&wasmBinary){return new Uint8Array(wasmBinary)}if(readBinary){return readBinary(file)}throw"both async and sync fetching of the wasm failed"}catch(err){abort(err)}}function getBinaryPromise(binaryFile){if(!wasmBinary&&(ENVIRONMENT_IS_WEB||ENVIRONMENT_IS_WORKER)){if(typeof fetch=="function"){return fetch(binaryFile,{credentials:"same-origin"}).then(function(response){if(!response["ok"]){throw"failed to load wasm binary file at '"+binaryFile+"'"}return response["arrayBuffer"]()}).catch(function(){return getBinary(binaryFile)})}}return Promise.resolve().then(function(){return getBinary(binaryFile)})}function instantiateArrayBuffer(binaryFile,imports,receiver){return getBinaryPromise(binaryFile).then(function(binary){return WebAssembly.instantiate(binary,imports)}).then(function(instance){return instance}).then(receiver,function(reason){err("failed to asynchronously prepare wasm: "+reason);abort(reason)})}function instantiateAsync(binary,binaryFile,imports,callback){if(!binary&&typeof WebAssembly.instantiateStreaming=="function"&&!isDataURI(binaryFile)&&typeof fetch=="function"){return fetch(binaryFile,{credentials:"same-origin"}).then(function(response){var result=WebAssembly.instantiateStreaming(response,imports);return result.then(callback,function(reason){err("wasm streaming compile failed: "+reason);err("falling back to ArrayBuffer instantiation");return instantiateArrayBuffer(binaryFile,imports,callback)})})}else{return instantiateArrayBuffer(binaryFile,imports,callback)}}function createWasm(){var info={"a":wasmImports};function receiveInstance(instance,module){var exports=instance.exports;Module["asm"]=exports;wasmMemory=Module["asm"]["s"];updateMemoryViews();wasmTable=Module["asm"]["y"];addOnInit(Module["asm"]["t"]);removeRunDependency("wasm-instantiate");return exports}addRunDependency("wasm-instantiate");function receiveInstantiationResult(result){receiveInstance(result["instance"])}if(Module["instantiateWasm"]){try{return Module["instantiateWasm"](info,receiveInstance)}catch(e){err("Module.instantiateWasm callback failed with error: "+e);readyPromiseReject(e)}}instantiateAsync(wasmBinary,wasmBinaryFile,info,receiveInstantiationResult).catch(readyPromiseReject);return{}}function callRuntimeCallbacks(callbacks){while(callbacks.length>0){callbacks.shift()(Module)}}function ExceptionInfo(excPtr){this.excPtr=excPtr;this.ptr=excPtr-24;this.set_type=function(type){HEAPU32[this.ptr+4>>2]=type};this.get_type=function(){return HEAPU32[this.ptr+4>>2]};this.set_destructor=function(destructor){HEAPU32[this.ptr+8>>2]=destructor};this.get_destructor=function(){return HEAPU32[this.ptr+8>>2]};this.set_refcount=function(refcount){HEAP32[this.ptr>>2]=refcount};this.set_caught=function(caught){caught=caught?1:0;HEAP8[this.ptr+12>>0]=caught};this.get_caught=function(){return HEAP8[this.ptr+12>>0]!=0};this.set_rethrown=function(rethrown){rethrown=rethrown?1:0;HEAP8[this.ptr+13>>0]=rethrown};this.get_rethrown=function(){return HEAP8[this.ptr+13>>0]!=0};this.init=function(type,destructor){this.set_adjusted_ptr(0);this.set_type(type);this.set_destructor(destructor);this.set_refcount(0);this.set_caught(false);this.set_rethrown(false)};this.add_ref=function(){var value=HEAP32[this.ptr>>2];HEAP32[this.ptr>>2]=value+1};this.release_ref=function(){var prev=HEAP32[this.ptr>>2];HEAP32[this.ptr>>2]=prev-1;return prev===1};this.set_adjusted_ptr=function(adjustedPtr){HEAPU32[this.ptr+16>>2]=adjustedPtr};this.get_adjusted_ptr=function(){return HEAPU32[this.ptr+16>>2]};this.get_exception_ptr=function(){var isPointer=___cxa_is_pointer_type(this.get_type());if(isPointer){return HEAPU32[this.excPtr>>2]}var adjusted=this.get_adjusted_ptr();if(adjusted!==0)return adjusted;return this.excPtr}}var exceptionLast=0;var uncaughtExceptionCount=0;function ___cxa_throw(ptr,type,destructor){var info=new ExceptionInfo(ptr);info.init(type,destructor);exceptionLast=ptr;uncaughtExceptionCount++;throw ptr}function __embind_register_bigint(primitiveType,name,size,minRange,maxRange){}function getShiftFromSize(size){switch(size){case 1:return 0;case 2:return 1;case 4:return 2;case 8:return 3;default:throw new TypeError("Unknown type size: "+size)}}function embind_init_charCodes(){var codes=new Array(256);for(var i=0;i<256;++i){codes[i]=String.fromCharCode(i)}embind_charCodes=codes}var embind_charCodes=undefined;function readLatin1String(ptr){var ret="";var c=ptr;while(HEAPU8[c]){ret+=embind_charCodes[HEAPU8[c++]]}return ret}var awaitingDependencies={};var registeredTypes={};var typeDependencies={};var char_0=48;var char_9=57;function makeLegalFunctionName(name){if(undefined===name){return"_unknown"}name=name.replace(/[^a-zA-Z0-9_]/g,"$");var f=name.charCodeAt(0);if(f>=char_0&&f<=char_9){return"_"+name}return name}function createNamedFunction(name,body){name=makeLegalFunctionName(name);return{[name]:function(){return body.apply(this,arguments)}}[name]}function extendError(baseErrorType,errorName){var errorClass=createNamedFunction(errorName,function(message){this.name=errorName;this.message=message;var stack=new Error(message).stack;if(stack!==undefined){this.stack=this.toString()+"\n"+stack.replace(/^Error(:[^\n]*)?\n/,"")}});errorClass.prototype=Object.create(baseErrorType.prototype);errorClass.prototype.constructor=errorClass;errorClass.prototype.toString=function(){if(this.message===undefined){return this.name}else{return this.name+": "+this.message}};return errorClass}var BindingError=undefined;function throwBindingError(message){throw new BindingError(message)}var InternalError=undefined;function throwInternalError(message){throw new InternalError(message)}function whenDependentTypesAreResolved(myTypes,dependentTypes,getTypeConverters){myTypes.forEach(function(type){typeDependencies[type]=dependentTypes});function onComplete(typeConverters){var myTypeConverters=getTypeConverters(typeConverters);if(myTypeConverters.length!==myTypes.length){throwInternalError("Mismatched type converter count")}for(var i=0;i<myTypes.length;++i){registerType(myTypes[i],myTypeConverters[i])}}var typeConverters=new Array(dependentTypes.length);var unregisteredTypes=[];var registered=0;dependentTypes.forEach((dt,i)=>{if(registeredTypes.hasOwnProperty(dt)){typeConverters[i]=registeredTypes[dt]}else{unregisteredTypes.push(dt);if(!awaitingDependencies.hasOwnProperty(dt)){awaitingDependencies[dt]=[]}awaitingDependencies[dt].push(()=>{typeConverters[i]=registeredTypes[dt];++registered;if(registered===unregisteredTypes.length){onComplete(typeConverters)}})}});if(0===unregisteredTypes.length){onComplete(typeConverters)}}function registerType(rawType,registeredInstance,options={}){if(!("argPackAdvance"in registeredInstance)){throw new TypeError("registerType registeredInstance requires argPackAdvance")}var name=registeredInstance.name;if(!rawType){throwBindingError('type "'+name+'" must have a positive integer typeid pointer')}if(registeredTypes.hasOwnProperty(rawType)){if(options.ignoreDuplicateRegistrations){return}else{throwBindingError("Cannot register type '"+name+"' twice")}}registeredTypes[rawType]=registeredInstance;delete typeDependencies[rawType];if(awaitingDependencies.hasOwnProperty(rawType)){var callbacks=awaitingDependencies[rawType];delete awaitingDependencies[rawType];callbacks.forEach(cb=>cb())}}function __embind_register_bool(rawType,name,size,trueValue,falseValue){var shift=getShiftFromSize(size);name=readLatin1String(name);registerType(rawType,{name:name,"fromWireType":function(wt){return!!wt},"toWireType":function(destructors,o){return o?trueValue:falseValue},"argPackAdvance":8,"readValueFromPointer":function(pointer){var heap;if(size===1){heap=HEAP8}else if(size===2){heap=HEAP16}else if(size===4){heap=HEAP32}else{throw new TypeError("Unknown boolean type size: "+name)}return this["fromWireType"](heap[pointer>>shift])},destructorFunction:null})}var emval_free_list=[];var emval_handle_array=[{},{value:undefined},{value:null},{value:true},{value:false}];function __emval_decref(handle){if(handle>4&&0===--emval_handle_array[handle].refcount){emval_handle_array[handle]=undefined;emval_free_list.push(handle)}}function count_emval_handles(){var count=0;for(var i=5;i<emval_handle_array.length;++i){if(emval_handle_array[i]!==undefined){++count}}return count}function get_first_emval(){for(var i=5;i<emval_handle_array.length;++i){if(emval_handle_array[i]!==undefined){return emval_handle_array[i]}}return null}function init_emval(){Module["count_emval_handles"]=count_emval_handles;Module["get_first_emval"]=get_first_emval}var Emval={toValue:handle=>{if(!handle){throwBindingError("Cannot use deleted val. handle = "+handle)}return emval_handle_array[handle].value},toHandle:value=>{switch(value){case undefined:return 1;case null:return 2;case true:return 3;case false:return 4;default:{var handle=emval_free_list.length?emval_free_list.pop():emval_handle_array.length;emval_handle_array[handle]={refcount:1,value:value};return handle}}}};function simpleReadValueFromPointer(pointer){return this["fromWireType"](HEAP32[pointer>>2])}function __embind_register_emval(rawType,name){name=readLatin1String(name);registerType(rawType,{name:name,"fromWireType":function(handle){var rv=Emval.toValue(handle);__emval_decref(handle);return rv},"toWireType":function(destructors,value){return Emval.toHandle(value)},"argPackAdvance":8,"readValueFromPointer":simpleReadValueFromPointer,destructorFunction:null})}function floatReadValueFromPointer(name,shift){switch(shift){case 2:return function(pointer){return this["fromWireType"](HEAPF32[pointer>>2])};case 3:return function(pointer){return this["fromWireType"](HEAPF64[pointer>>3])};default:throw new TypeError("Unknown float type: "+name)}}function __embind_register_float(rawType,name,size){var shift=getShiftFromSize(size);name=readLatin1String(name);registerType(rawType,{name:name,"fromWireType":function(value){return value},"toWireType":function(destructors,value){return value},"argPackAdvance":8,"readValueFromPointer":floatReadValueFromPointer(name,shift),destructorFunction:null})}function runDestructors(destructors){while(destructors.length){var ptr=destructors.pop();var del=destructors.pop();del(ptr)}}function craftInvokerFunction(humanName,argTypes,classType,cppInvokerFunc,cppTargetFunc,isAsync){var argCount=argTypes.length;if(argCount<2){throwBindingError("argTypes array size mismatch! Must at least get return value and 'this' types!")}var isClassMethodFunc=argTypes[1]!==null&&classType!==null;var needsDestructorStack=false;for(var i=1;i<argTypes.length;++i){if(argTypes[i]!==null&&argTypes[i].destructorFunction===undefined){needsDestructorStack=true;break}}var returns=argTypes[0].name!=="void";var expectedArgCount=argCount-2;var argsWired=new Array(expectedArgCount);var invokerFuncArgs=[];var destructors=[];return function(){if(arguments.length!==expectedArgCount){throwBindingError("function "+humanName+" called with "+arguments.length+" arguments, expected "+expectedArgCount+" args!")}destructors.length=0;var thisWired;invokerFuncArgs.length=isClassMethodFunc?2:1;invokerFuncArgs[0]=cppTargetFunc;if(isClassMethodFunc){thisWired=argTypes[1]["toWireType"](destructors,this);invokerFuncArgs[1]=thisWired}for(var i=0;i<expectedArgCount;++i){argsWired[i]=argTypes[i+2]["toWireType"](destructors,arguments[i]);invokerFuncArgs.push(argsWired[i])}var rv=cppInvokerFunc.apply(null,invokerFuncArgs);function onDone(rv){if(needsDestructorStack){runDestructors(destructors)}else{for(var i=isClassMethodFunc?1:2;i<argTypes.length;i++){var param=i===1?thisWired:argsWired[i-2];if(argTypes[i].destructorFunction!==null){argTypes[i].destructorFunction(param)}}}if(returns){return argTypes[0]["fromWireType"](rv)}}return onDone(rv)}}function ensureOverloadTable(proto,methodName,humanName){if(undefined===proto[methodName].overloadTable){var prevFunc=proto[methodName];proto[methodName]=function(){if(!proto[methodName].overloadTable.hasOwnProperty(arguments.length)){throwBindingError("Function '"+humanName+"' called with an invalid number of arguments ("+arguments.length+") - expects one of ("+proto[methodName].overloadTable+")!")}return proto[methodName].overloadTable[arguments.length].apply(this,arguments)};proto[methodName].overloadTable=[];proto[methodName].overloadTable[prevFunc.argCount]=prevFunc}}function exposePublicSymbol(name,value,numArguments){if(Module.hasOwnProperty(name)){if(undefined===numArguments||undefined!==Module[name].overloadTable&&undefined!==Module[name].overloadTable[numArguments]){throwBindingError("Cannot register public name '"+name+"' twice")}ensureOverloadTable(Module,name,name);if(Module.hasOwnProperty(numArguments)){throwBindingError("Cannot register multiple overloads of a function with the same number of arguments ("+numArguments+")!")}Module[name].overloadTable[numArguments]=value}else{Module[name]=value;if(undefined!==numArguments){Module[name].numArguments=numArguments}}}function heap32VectorToArray(count,firstElement){var array=[];for(var i=0;i<count;i++){array.push(HEAPU32[firstElement+i*4>>2])}return array}function replacePublicSymbol(name,value,numArguments){if(!Module.hasOwnProperty(name)){throwInternalError("Replacing nonexistant public symbol")}if(undefined!==Module[name].overloadTable&&undefined!==numArguments){Module[name].overloadTable[numArguments]=value}else{Module[name]=value;Module[name].argCount=numArguments}}function dynCallLegacy(sig,ptr,args){var f=Module["dynCall_"+sig];return args&&args.length?f.apply(null,[ptr].concat(args)):f.call(null,ptr)}var wasmTableMirror=[];function getWasmTableEntry(funcPtr){var func=wasmTableMirror[funcPtr];if(!func){if(funcPtr>=wasmTableMirror.length)wasmTableMirror.length=funcPtr+1;wasmTableMirror[funcPtr]=func=wasmTable.get(funcPtr)}return func}function dynCall(sig,ptr,args){if(sig.includes("j")){return dynCallLegacy(sig,ptr,args)}var rtn=getWasmTableEntry(ptr).apply(null,args);return rtn}function getDynCaller(sig,ptr){var argCache=[];return function(){argCache.length=0;Object.assign(argCache,arguments);return dynCall(sig,ptr,argCache)}}function embind__requireFunction(signature,rawFunction){signature=readLatin1String(signature);function makeDynCaller(){if(signature.includes("j")){return getDynCaller(signature,rawFunction)}return getWasmTableEntry(rawFunction)}var fp=makeDynCaller();if(typeof fp!="function"){throwBindingError("unknown function pointer with signature "+signature+": "+rawFunction)}return fp}var UnboundTypeError=undefined;function getTypeName(type){var ptr=___getTypeName(type);var rv=readLatin1String(ptr);_free(ptr);return rv}function throwUnboundTypeError(message,types){var unboundTypes=[];var seen={};function visit(type){if(seen[type]){return}if(registeredTypes[type]){return}if(typeDependencies[type]){typeDependencies[type].forEach(visit);return}unboundTypes.push(type);seen[type]=true}types.forEach(visit);throw new UnboundTypeError(message+": "+unboundTypes.map(getTypeName).join([", "]))}function __embind_register_function(name,argCount,rawArgTypesAddr,signature,rawInvoker,fn,isAsync){var argTypes=heap32VectorToArray(argCount,rawArgTypesAddr);name=readLatin1String(name);rawInvoker=embind__requireFunction(signature,rawInvoker);exposePublicSymbol(name,function(){throwUnboundTypeError("Cannot call "+name+" due to unbound types",argTypes)},argCount-1);whenDependentTypesAreResolved([],argTypes,function(argTypes){var invokerArgsArray=[argTypes[0],null].concat(argTypes.slice(1));replacePublicSymbol(name,craftInvokerFunction(name,invokerArgsArray,null,rawInvoker,fn,isAsync),argCount-1);return[]})}function integerReadValueFromPointer(name,shift,signed){switch(shift){case 0:return signed?function readS8FromPointer(pointer){return HEAP8[pointer]}:function readU8FromPointer(pointer){return HEAPU8[pointer]};case 1:return signed?function readS16FromPointer(pointer){return HEAP16[pointer>>1]}:function readU16FromPointer(pointer){return HEAPU16[pointer>>1]};case 2:return signed?function readS32FromPointer(pointer){return HEAP32[pointer>>2]}:function readU32FromPointer(pointer){return HEAPU32[pointer>>2]};default:throw new TypeError("Unknown integer type: "+name)}}function __embind_register_integer(primitiveType,name,size,minRange,maxRange){name=readLatin1String(name);if(maxRange===-1){maxRange=4294967295}var shift=getShiftFromSize(size);var fromWireType=value=>value;if(minRange===0){var bitshift=32-8*size;fromWireType=value=>value<<bitshift>>>bitshift}var isUnsignedType=name.includes("unsigned");var checkAssertions=(value,toTypeName)=>{};var toWireType;if(isUnsignedType){toWireType=function(destructors,value){checkAssertions(value,this.name);return value>>>0}}else{toWireType=function(destructors,value){checkAssertions(value,this.name);return value}}registerType(primitiveType,{name:name,"fromWireType":fromWireType,"toWireType":toWireType,"argPackAdvance":8,"readValueFromPointer":integerReadValueFromPointer(name,shift,minRange!==0),destructorFunction:null})}function __embind_register_memory_view(rawType,dataTypeIndex,name){var typeMapping=[Int8Array,Uint8Array,Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array];var TA=typeMapping[dataTypeIndex];function decodeMemoryView(handle){handle=handle>>2;var heap=HEAPU32;var size=heap[handle];var data=heap[handle+1];return new TA(heap.buffer,data,size)}name=readLatin1String(name);registerType(rawType,{name:name,"fromWireType":decodeMemoryView,"argPackAdvance":8,"readValueFromPointer":decodeMemoryView},{ignoreDuplicateRegistrations:true})}function __embind_register_std_string(rawType,name){name=readLatin1String(name);var stdStringIsUTF8=name==="std::string";registerType(rawType,{name:name,"fromWireType":function(value){var length=HEAPU32[value>>2];var payload=value+4;var str;if(stdStringIsUTF8){var decodeStartPtr=payload;for(var i=0;i<=length;++i){var currentBytePtr=payload+i;if(i==length||HEAPU8[currentBytePtr]==0){var maxRead=currentBytePtr-decodeStartPtr;var stringSegment=UTF8ToString(decodeStartPtr,maxRead);if(str===undefined){str=stringSegment}else{str+=String.fromCharCode(0);str+=stringSegment}decodeStartPtr=currentBytePtr+1}}}else{var a=new Array(length);for(var i=0;i<length;++i){a[i]=String.fromCharCode(HEAPU8[payload+i])}str=a.join("")}_free(value);return str},"toWireType":function(destructors,value){if(value instanceof ArrayBuffer){value=new Uint8Array(value)}var length;var valueIsOfTypeString=typeof value=="string";if(!(valueIsOfTypeString||value instanceof Uint8Array||value instanceof Uint8ClampedArray||value instanceof Int8Array)){throwBindingError("Cannot pass non-string to std::string")}if(stdStringIsUTF8&&valueIsOfTypeString){length=lengthBytesUTF8(value)}else{length=value.length}var base=_malloc(4+length+1);var ptr=base+4;HEAPU32[base>>2]=length;if(stdStringIsUTF8&&valueIsOfTypeString){stringToUTF8(value,ptr,length+1)}else{if(valueIsOfTypeString){for(var i=0;i<length;++i){var charCode=value.charCodeAt(i);if(charCode>255){_free(ptr);throwBindingError("String has UTF-16 code units that do not fit in 8 bits")}HEAPU8[ptr+i]=charCode}}else{for(var i=0;i<length;++i){HEAPU8[ptr+i]=value[i]}}}if(destructors!==null){destructors.push(_free,base)}return base},"argPackAdvance":8,"readValueFromPointer":simpleReadValueFromPointer,destructorFunction:function(ptr){_free(ptr)}})}function UTF16ToString(ptr,maxBytesToRead){var str="";for(var i=0;!(i>=maxBytesToRead/2);++i){var codeUnit=HEAP16[ptr+i*2>>1];if(codeUnit==0)break;str+=String.fromCharCode(codeUnit)}return str}function stringToUTF16(str,outPtr,maxBytesToWrite){if(maxBytesToWrite===undefined){maxBytesToWrite=2147483647}if(maxBytesToWrite<2)return 0;maxBytesToWrite-=2;var startPtr=outPtr;var numCharsToWrite=maxBytesToWrite<str.length*2?maxBytesToWrite/2:str.length;for(var i=0;i<numCharsToWrite;++i){var codeUnit=str.charCodeAt(i);HEAP16[outPtr>>1]=codeUnit;outPtr+=2}HEAP16[outPtr>>1]=0;return outPtr-startPtr}function lengthBytesUTF16(str){return str.length*2}function UTF32ToString(ptr,maxBytesToRead){var i=0;var str="";while(!(i>=maxBytesToRead/4)){var utf32=HEAP32[ptr+i*4>>2];if(utf32==0)break;++i;if(utf32>=65536){var ch=utf32-65536;str+=String.fromCharCode(55296|ch>>10,56320|ch&1023)}else{str+=String.fromCharCode(utf32)}}return str}function stringToUTF32(str,outPtr,maxBytesToWrite){if(maxBytesToWrite===undefined){maxBytesToWrite=2147483647}if(maxBytesToWrite<4)return 0;var startPtr=outPtr;var endPtr=startPtr+maxBytesToWrite-4;for(var i=0;i<str.length;++i){var codeUnit=str.charCodeAt(i);if(codeUnit>=55296&&codeUnit<=57343){var trailSurrogate=str.charCodeAt(++i);codeUnit=65536+((codeUnit&1023)<<10)|trailSurrogate&1023}HEAP32[outPtr>>2]=codeUnit;outPtr+=4;if(outPtr+4>endPtr)break}HEAP32[outPtr>>2]=0;return outPtr-startPtr}function lengthBytesUTF32(str){var len=0;for(var i=0;i<str.length;++i){var codeUnit=str.charCodeAt(i);if(codeUnit>=55296&&codeUnit<=57343)++i;len+=4}return len}function __embind_register_std_wstring(rawType,charSize,name){name=readLatin1String(name);var decodeString,encodeString,getHeap,lengthBytesUTF,shift;if(charSize===2){decodeString=UTF16ToString;encodeString=stringToUTF16;lengthBytesUTF=lengthBytesUTF16;getHeap=()=>HEAPU16;shift=1}else if(charSize===4){decodeString=UTF32ToString;encodeString=stringToUTF32;lengthBytesUTF=lengthBytesUTF32;getHeap=()=>HEAPU32;shift=2}registerType(rawType,{name:name,"fromWireType":function(value){var length=HEAPU32[value>>2];var HEAP=getHeap();var str;var decodeStartPtr=value+4;for(var i=0;i<=length;++i){var currentBytePtr=value+4+i*charSize;if(i==length||HEAP[currentBytePtr>>shift]==0){var maxReadBytes=currentBytePtr-decodeStartPtr;var stringSegment=decodeString(decodeStartPtr,maxReadBytes);if(str===undefined){str=stringSegment}else{str+=String.fromCharCode(0);str+=stringSegment}decodeStartPtr=currentBytePtr+charSize}}_free(value);return str},"toWireType":function(destructors,value){if(!(typeof value=="string")){throwBindingError("Cannot pass non-string to C++ string type "+name)}var length=lengthBytesUTF(value);var ptr=_malloc(4+length+charSize);HEAPU32[ptr>>2]=length>>shift;encodeString(value,ptr+4,length+charSize);if(destructors!==null){destructors.push(_free,ptr)}return ptr},"argPackAdvance":8,"readValueFromPointer":simpleReadValueFromPointer,destructorFunction:function(ptr){_free(ptr)}})}function __embind_register_void(rawType,name){name=readLatin1String(name);registerType(rawType,{isVoid:true,name:name,"argPackAdvance":0,"fromWireType":function(){return undefined},"toWireType":function(destructors,o){return undefined}})}var emval_symbols={};function getStringOrSymbol(address){var symbol=emval_symbols[address];if(symbol===undefined){return readLatin1String(address)}return symbol}function emval_get_global(){if(typeof globalThis=="object"){return globalThis}function testGlobal(obj){obj["$$$embind_global$$$"]=obj;var success=typeof $$$embind_global$$$=="object"&&obj["$$$embind_global$$$"]==obj;if(!success){delete obj["$$$embind_global$$$"]}return success}if(typeof $$$embind_global$$$=="object"){return $$$embind_global$$$}if(typeof global=="object"&&testGlobal(global)){$$$embind_global$$$=global}else if(typeof self=="object"&&testGlobal(self)){$$$embind_global$$$=self}if(typeof $$$embind_global$$$=="object"){return $$$embind_global$$$}throw Error("unable to get global object.")}function __emval_get_global(name){if(name===0){return Emval.toHandle(emval_get_global())}else{name=getStringOrSymbol(name);return Emval.toHandle(emval_get_global()[name])}}function __emval_incref(handle){if(handle>4){emval_handle_array[handle].refcount+=1}}function requireRegisteredType(rawType,humanName){var impl=registeredTypes[rawType];if(undefined===impl){throwBindingError(humanName+" has unknown type "+getTypeName(rawType))}return impl}function craftEmvalAllocator(argCount){var argsList=new Array(argCount+1);return function(constructor,argTypes,args){argsList[0]=constructor;for(var i=0;i<argCount;++i){var argType=requireRegisteredType(HEAPU32[argTypes+i*4>>2],"parameter "+i);argsList[i+1]=argType["readValueFromPointer"](args);args+=argType["argPackAdvance"]}var obj=new(constructor.bind.apply(constructor,argsList));return Emval.toHandle(obj)}}var emval_newers={};function __emval_new(handle,argCount,argTypes,args){handle=Emval.toValue(handle);var newer=emval_newers[argCount];if(!newer){newer=craftEmvalAllocator(argCount);emval_newers[argCount]=newer}return newer(handle,argTypes,args)}function _abort(){abort("")}function _emscripten_memcpy_big(dest,src,num){HEAPU8.copyWithin(dest,src,src+num)}function getHeapMax(){return 2147483648}function emscripten_realloc_buffer(size){var b=wasmMemory.buffer;try{wasmMemory.grow(size-b.byteLength+65535>>>16);updateMemoryViews();return 1}catch(e){}}function _emscripten_resize_heap(requestedSize){var oldSize=HEAPU8.length;requestedSize=requestedSize>>>0;var maxHeapSize=getHeapMax();if(requestedSize>maxHeapSize){return false}let alignUp=(x,multiple)=>x+(multiple-x%multiple)%multiple;for(var cutDown=1;cutDown<=4;cutDown*=2){var overGrownHeapSize=oldSize*(1+.2/cutDown);overGrownHeapSize=Math.min(overGrownHeapSize,requestedSize+100663296);var newSize=Math.min(maxHeapSize,alignUp(Math.max(requestedSize,overGrownHeapSize),65536));var replacement=emscripten_realloc_buffer(newSize);if(replacement){return true}}return false}embind_init_charCodes();BindingError=Module["BindingError"]=extendError(Error,"BindingError");InternalError=Module["InternalError"]=extendError(Error,"InternalError");init_emval();UnboundTypeError=Module["UnboundTypeError"]=extendError(Error,"UnboundTypeError");var wasmImports={"n":___cxa_throw,"o":__embind_register_bigint,"l":__embind_register_bool,"r":__embind_register_emval,"k":__embind_register_float,"c":__embind_register_function,"b":__embind_register_integer,"a":__embind_register_memory_view,"g":__embind_register_std_string,"f":__embind_register_std_wstring,"m":__embind_register_void,"d":__emval_decref,"e":__emval_get_global,"i":__emval_incref,"h":__emval_new,"j":_abort,"q":_emscripten_memcpy_big,"p":_emscripten_resize_heap};var asm=createWasm();var ___wasm_call_ctors=function(){return(___wasm_call_ctors=Module["asm"]["t"]).apply(null,arguments)};var _malloc=function(){return(_malloc=Module["asm"]["u"]).apply(null,arguments)};var _free=function(){return(_free=Module["asm"]["v"]).apply(null,arguments)};var ___getTypeName=Module["___getTypeName"]=function(){return(___getTypeName=Module["___getTypeName"]=Module["asm"]["w"]).apply(null,arguments)};var __embind_initialize_bindings=Module["__embind_initialize_bindings"]=function(){return(__embind_initialize_bindings=Module["__embind_initialize_bindings"]=Module["asm"]["x"]).apply(null,arguments)};var ___errno_location=function(){return(___errno_location=Module["asm"]["__errno_location"]).apply(null,arguments)};var ___cxa_is_pointer_type=function(){return(___cxa_is_pointer_type=Module["asm"]["z"]).apply(null,arguments)};var calledRun;dependenciesFulfilled=function runCaller(){if(!calledRun)run();if(!calledRun)dependenciesFulfilled=runCaller};function run(){if(runDependencies>0){return}preRun();if(runDependencies>0){return}function doRun(){if(calledRun)return;calledRun=true;Module["calledRun"]=true;if(ABORT)return;initRuntime();readyPromiseResolve(Module);if(Module["onRuntimeInitialized"])Module["onRuntimeInitialized"]();postRun()}if(Module["setStatus"]){Module["setStatus"]("Running...");setTimeout(function(){setTimeout(function(){Module["setStatus"]("")},1);doRun()},1)}else{doRun()}}if(Module["preInit"]){if(typeof Module["preInit"]=="function")Module["preInit"]=[Module["preInit"]];while(Module["preInit"].length>0){Module["preInit"].pop()()}}run();


  return Module.ready
}

);
})();
/* harmony default export */ const webp_dec = (webp_dec_Module);
;// CONCATENATED MODULE: ./node_modules/@jsquash/webp/codec/enc/webp_enc.js

var webp_enc_Module = (() => {
  var _scriptDir = import.meta.url;
  
  return (
function(Module = {})  {

var Module=typeof Module!="undefined"?Module:{};var readyPromiseResolve,readyPromiseReject;Module["ready"]=new Promise(function(resolve,reject){readyPromiseResolve=resolve;readyPromiseReject=reject});const isServiceWorker=globalThis.ServiceWorkerGlobalScope!==undefined;const isRunningInCloudFlareWorkers=isServiceWorker&&typeof self!=="undefined"&&globalThis.caches&&globalThis.caches.default!==undefined;const isRunningInNode=typeof process==="object"&&process.release&&process.release.name==="node";if(isRunningInCloudFlareWorkers||isRunningInNode){if(!globalThis.ImageData){globalThis.ImageData=class ImageData{constructor(data,width,height){this.data=data;this.width=width;this.height=height}}}if(import.meta.url===undefined){import.meta.url="https://localhost"}if(typeof self!=="undefined"&&self.location===undefined){self.location={href:""}}}var moduleOverrides=Object.assign({},Module);var arguments_=[];var thisProgram="./this.program";var quit_=(status,toThrow)=>{throw toThrow};var ENVIRONMENT_IS_WEB=typeof window=="object";var ENVIRONMENT_IS_WORKER=typeof importScripts=="function";var ENVIRONMENT_IS_NODE=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string";var scriptDirectory="";function locateFile(path){if(Module["locateFile"]){return Module["locateFile"](path,scriptDirectory)}return scriptDirectory+path}var read_,readAsync,readBinary,setWindowTitle;if(ENVIRONMENT_IS_WEB||ENVIRONMENT_IS_WORKER){if(ENVIRONMENT_IS_WORKER){scriptDirectory=self.location.href}else if(typeof document!="undefined"&&document.currentScript){scriptDirectory=document.currentScript.src}if(_scriptDir){scriptDirectory=_scriptDir}if(scriptDirectory.indexOf("blob:")!==0){scriptDirectory=scriptDirectory.substr(0,scriptDirectory.replace(/[?#].*/,"").lastIndexOf("/")+1)}else{scriptDirectory=""}{read_=url=>{var xhr=new XMLHttpRequest;xhr.open("GET",url,false);xhr.send(null);return xhr.responseText};if(ENVIRONMENT_IS_WORKER){readBinary=url=>{var xhr=new XMLHttpRequest;xhr.open("GET",url,false);xhr.responseType="arraybuffer";xhr.send(null);return new Uint8Array(xhr.response)}}readAsync=(url,onload,onerror)=>{var xhr=new XMLHttpRequest;xhr.open("GET",url,true);xhr.responseType="arraybuffer";xhr.onload=()=>{if(xhr.status==200||xhr.status==0&&xhr.response){onload(xhr.response);return}onerror()};xhr.onerror=onerror;xhr.send(null)}}setWindowTitle=title=>document.title=title}else{}var out=Module["print"]||console.log.bind(console);var err=Module["printErr"]||console.warn.bind(console);Object.assign(Module,moduleOverrides);moduleOverrides=null;if(Module["arguments"])arguments_=Module["arguments"];if(Module["thisProgram"])thisProgram=Module["thisProgram"];if(Module["quit"])quit_=Module["quit"];var wasmBinary;if(Module["wasmBinary"])wasmBinary=Module["wasmBinary"];var noExitRuntime=Module["noExitRuntime"]||true;if(typeof WebAssembly!="object"){abort("no native wasm support detected")}var wasmMemory;var ABORT=false;var EXITSTATUS;function UTF8ArrayToString(heapOrArray,idx,maxBytesToRead){var endIdx=idx+maxBytesToRead;var str="";while(!(idx>=endIdx)){var u0=heapOrArray[idx++];if(!u0)return str;if(!(u0&128)){str+=String.fromCharCode(u0);continue}var u1=heapOrArray[idx++]&63;if((u0&224)==192){str+=String.fromCharCode((u0&31)<<6|u1);continue}var u2=heapOrArray[idx++]&63;if((u0&240)==224){u0=(u0&15)<<12|u1<<6|u2}else{u0=(u0&7)<<18|u1<<12|u2<<6|heapOrArray[idx++]&63}if(u0<65536){str+=String.fromCharCode(u0)}else{var ch=u0-65536;str+=String.fromCharCode(55296|ch>>10,56320|ch&1023)}}return str}function UTF8ToString(ptr,maxBytesToRead){return ptr?UTF8ArrayToString(HEAPU8,ptr,maxBytesToRead):""}function stringToUTF8Array(str,heap,outIdx,maxBytesToWrite){if(!(maxBytesToWrite>0))return 0;var startIdx=outIdx;var endIdx=outIdx+maxBytesToWrite-1;for(var i=0;i<str.length;++i){var u=str.charCodeAt(i);if(u>=55296&&u<=57343){var u1=str.charCodeAt(++i);u=65536+((u&1023)<<10)|u1&1023}if(u<=127){if(outIdx>=endIdx)break;heap[outIdx++]=u}else if(u<=2047){if(outIdx+1>=endIdx)break;heap[outIdx++]=192|u>>6;heap[outIdx++]=128|u&63}else if(u<=65535){if(outIdx+2>=endIdx)break;heap[outIdx++]=224|u>>12;heap[outIdx++]=128|u>>6&63;heap[outIdx++]=128|u&63}else{if(outIdx+3>=endIdx)break;heap[outIdx++]=240|u>>18;heap[outIdx++]=128|u>>12&63;heap[outIdx++]=128|u>>6&63;heap[outIdx++]=128|u&63}}heap[outIdx]=0;return outIdx-startIdx}function stringToUTF8(str,outPtr,maxBytesToWrite){return stringToUTF8Array(str,HEAPU8,outPtr,maxBytesToWrite)}function lengthBytesUTF8(str){var len=0;for(var i=0;i<str.length;++i){var c=str.charCodeAt(i);if(c<=127){len++}else if(c<=2047){len+=2}else if(c>=55296&&c<=57343){len+=4;++i}else{len+=3}}return len}var HEAP8,HEAPU8,HEAP16,HEAPU16,HEAP32,HEAPU32,HEAPF32,HEAPF64;function updateMemoryViews(){var b=wasmMemory.buffer;Module["HEAP8"]=HEAP8=new Int8Array(b);Module["HEAP16"]=HEAP16=new Int16Array(b);Module["HEAP32"]=HEAP32=new Int32Array(b);Module["HEAPU8"]=HEAPU8=new Uint8Array(b);Module["HEAPU16"]=HEAPU16=new Uint16Array(b);Module["HEAPU32"]=HEAPU32=new Uint32Array(b);Module["HEAPF32"]=HEAPF32=new Float32Array(b);Module["HEAPF64"]=HEAPF64=new Float64Array(b)}var wasmTable;var __ATPRERUN__=[];var __ATINIT__=[];var __ATPOSTRUN__=[];var runtimeInitialized=false;function preRun(){if(Module["preRun"]){if(typeof Module["preRun"]=="function")Module["preRun"]=[Module["preRun"]];while(Module["preRun"].length){addOnPreRun(Module["preRun"].shift())}}callRuntimeCallbacks(__ATPRERUN__)}function initRuntime(){runtimeInitialized=true;callRuntimeCallbacks(__ATINIT__)}function postRun(){if(Module["postRun"]){if(typeof Module["postRun"]=="function")Module["postRun"]=[Module["postRun"]];while(Module["postRun"].length){addOnPostRun(Module["postRun"].shift())}}callRuntimeCallbacks(__ATPOSTRUN__)}function addOnPreRun(cb){__ATPRERUN__.unshift(cb)}function addOnInit(cb){__ATINIT__.unshift(cb)}function addOnPostRun(cb){__ATPOSTRUN__.unshift(cb)}var runDependencies=0;var runDependencyWatcher=null;var dependenciesFulfilled=null;function addRunDependency(id){runDependencies++;if(Module["monitorRunDependencies"]){Module["monitorRunDependencies"](runDependencies)}}function removeRunDependency(id){runDependencies--;if(Module["monitorRunDependencies"]){Module["monitorRunDependencies"](runDependencies)}if(runDependencies==0){if(runDependencyWatcher!==null){clearInterval(runDependencyWatcher);runDependencyWatcher=null}if(dependenciesFulfilled){var callback=dependenciesFulfilled;dependenciesFulfilled=null;callback()}}}function abort(what){if(Module["onAbort"]){Module["onAbort"](what)}what="Aborted("+what+")";err(what);ABORT=true;EXITSTATUS=1;what+=". Build with -sASSERTIONS for more info.";var e=new WebAssembly.RuntimeError(what);readyPromiseReject(e);throw e}var dataURIPrefix="data:application/octet-stream;base64,";function isDataURI(filename){return filename.startsWith(dataURIPrefix)}var wasmBinaryFile;if(Module["locateFile"]){wasmBinaryFile="webp_enc.wasm";if(!isDataURI(wasmBinaryFile)){wasmBinaryFile=locateFile(wasmBinaryFile)}}else{wasmBinaryFile=__nccwpck_require__.ab + "webp_enc.wasm"}function getBinary(file){try{if(file==wasmBinaryFile&&wasmBinary){return new Uint8Array(wasmBinary)}if(readBinary){return readBinary(file)}throw"both async and sync fetching of the wasm failed"}catch(err){abort(err)}}function getBinaryPromise(binaryFile){if(!wasmBinary&&(ENVIRONMENT_IS_WEB||ENVIRONMENT_IS_WORKER)){if(typeof fetch=="function"){return fetch(binaryFile,{credentials:"same-origin"}).then(function(response){if(!response["ok"]){throw"failed to load wasm binary file at '"+binaryFile+"'"}return response["arrayBuffer"]()}).catch(function(){return getBinary(binaryFile)})}}return Promise.resolve().then(function(){return getBinary(binaryFile)})}function instantiateArrayBuffer(binaryFile,imports,receiver){return getBinaryPromise(binaryFile).then(function(binary){return WebAssembly.instantiate(binary,imports)}).then(function(instance){return instance}).then(receiver,function(reason){err("failed to asynchronously prepare wasm: "+reason);abort(reason)})}function instantiateAsync(binary,binaryFile,imports,callback){if(!binary&&typeof WebAssembly.instantiateStreaming=="function"&&!isDataURI(binaryFile)&&typeof fetch=="function"){return fetch(binaryFile,{credentials:"same-origin"}).then(function(response){var result=WebAssembly.instantiateStreaming(response,imports);return result.then(callback,function(reason){err("wasm streaming compile failed: "+reason);err("falling back to ArrayBuffer instantiation");return instantiateArrayBuffer(binaryFile,imports,callback)})})}else{return instantiateArrayBuffer(binaryFile,imports,callback)}}function createWasm(){var info={"a":wasmImports};function receiveInstance(instance,module){var exports=instance.exports;Module["asm"]=exports;wasmMemory=Module["asm"]["x"];updateMemoryViews();wasmTable=Module["asm"]["D"];addOnInit(Module["asm"]["y"]);removeRunDependency("wasm-instantiate");return exports}addRunDependency("wasm-instantiate");function receiveInstantiationResult(result){receiveInstance(result["instance"])}if(Module["instantiateWasm"]){try{return Module["instantiateWasm"](info,receiveInstance)}catch(e){err("Module.instantiateWasm callback failed with error: "+e);readyPromiseReject(e)}}instantiateAsync(wasmBinary,wasmBinaryFile,info,receiveInstantiationResult).catch(readyPromiseReject);return{}}function callRuntimeCallbacks(callbacks){while(callbacks.length>0){callbacks.shift()(Module)}}function ExceptionInfo(excPtr){this.excPtr=excPtr;this.ptr=excPtr-24;this.set_type=function(type){HEAPU32[this.ptr+4>>2]=type};this.get_type=function(){return HEAPU32[this.ptr+4>>2]};this.set_destructor=function(destructor){HEAPU32[this.ptr+8>>2]=destructor};this.get_destructor=function(){return HEAPU32[this.ptr+8>>2]};this.set_refcount=function(refcount){HEAP32[this.ptr>>2]=refcount};this.set_caught=function(caught){caught=caught?1:0;HEAP8[this.ptr+12>>0]=caught};this.get_caught=function(){return HEAP8[this.ptr+12>>0]!=0};this.set_rethrown=function(rethrown){rethrown=rethrown?1:0;HEAP8[this.ptr+13>>0]=rethrown};this.get_rethrown=function(){return HEAP8[this.ptr+13>>0]!=0};this.init=function(type,destructor){this.set_adjusted_ptr(0);this.set_type(type);this.set_destructor(destructor);this.set_refcount(0);this.set_caught(false);this.set_rethrown(false)};this.add_ref=function(){var value=HEAP32[this.ptr>>2];HEAP32[this.ptr>>2]=value+1};this.release_ref=function(){var prev=HEAP32[this.ptr>>2];HEAP32[this.ptr>>2]=prev-1;return prev===1};this.set_adjusted_ptr=function(adjustedPtr){HEAPU32[this.ptr+16>>2]=adjustedPtr};this.get_adjusted_ptr=function(){return HEAPU32[this.ptr+16>>2]};this.get_exception_ptr=function(){var isPointer=___cxa_is_pointer_type(this.get_type());if(isPointer){return HEAPU32[this.excPtr>>2]}var adjusted=this.get_adjusted_ptr();if(adjusted!==0)return adjusted;return this.excPtr}}var exceptionLast=0;var uncaughtExceptionCount=0;function ___cxa_throw(ptr,type,destructor){var info=new ExceptionInfo(ptr);info.init(type,destructor);exceptionLast=ptr;uncaughtExceptionCount++;throw ptr}var structRegistrations={};function runDestructors(destructors){while(destructors.length){var ptr=destructors.pop();var del=destructors.pop();del(ptr)}}function simpleReadValueFromPointer(pointer){return this["fromWireType"](HEAP32[pointer>>2])}var awaitingDependencies={};var registeredTypes={};var typeDependencies={};var char_0=48;var char_9=57;function makeLegalFunctionName(name){if(undefined===name){return"_unknown"}name=name.replace(/[^a-zA-Z0-9_]/g,"$");var f=name.charCodeAt(0);if(f>=char_0&&f<=char_9){return"_"+name}return name}function createNamedFunction(name,body){name=makeLegalFunctionName(name);return{[name]:function(){return body.apply(this,arguments)}}[name]}function extendError(baseErrorType,errorName){var errorClass=createNamedFunction(errorName,function(message){this.name=errorName;this.message=message;var stack=new Error(message).stack;if(stack!==undefined){this.stack=this.toString()+"\n"+stack.replace(/^Error(:[^\n]*)?\n/,"")}});errorClass.prototype=Object.create(baseErrorType.prototype);errorClass.prototype.constructor=errorClass;errorClass.prototype.toString=function(){if(this.message===undefined){return this.name}else{return this.name+": "+this.message}};return errorClass}var InternalError=undefined;function throwInternalError(message){throw new InternalError(message)}function whenDependentTypesAreResolved(myTypes,dependentTypes,getTypeConverters){myTypes.forEach(function(type){typeDependencies[type]=dependentTypes});function onComplete(typeConverters){var myTypeConverters=getTypeConverters(typeConverters);if(myTypeConverters.length!==myTypes.length){throwInternalError("Mismatched type converter count")}for(var i=0;i<myTypes.length;++i){registerType(myTypes[i],myTypeConverters[i])}}var typeConverters=new Array(dependentTypes.length);var unregisteredTypes=[];var registered=0;dependentTypes.forEach((dt,i)=>{if(registeredTypes.hasOwnProperty(dt)){typeConverters[i]=registeredTypes[dt]}else{unregisteredTypes.push(dt);if(!awaitingDependencies.hasOwnProperty(dt)){awaitingDependencies[dt]=[]}awaitingDependencies[dt].push(()=>{typeConverters[i]=registeredTypes[dt];++registered;if(registered===unregisteredTypes.length){onComplete(typeConverters)}})}});if(0===unregisteredTypes.length){onComplete(typeConverters)}}function __embind_finalize_value_object(structType){var reg=structRegistrations[structType];delete structRegistrations[structType];var rawConstructor=reg.rawConstructor;var rawDestructor=reg.rawDestructor;var fieldRecords=reg.fields;var fieldTypes=fieldRecords.map(field=>field.getterReturnType).concat(fieldRecords.map(field=>field.setterArgumentType));whenDependentTypesAreResolved([structType],fieldTypes,fieldTypes=>{var fields={};fieldRecords.forEach((field,i)=>{var fieldName=field.fieldName;var getterReturnType=fieldTypes[i];var getter=field.getter;var getterContext=field.getterContext;var setterArgumentType=fieldTypes[i+fieldRecords.length];var setter=field.setter;var setterContext=field.setterContext;fields[fieldName]={read:ptr=>{return getterReturnType["fromWireType"](getter(getterContext,ptr))},write:(ptr,o)=>{var destructors=[];setter(setterContext,ptr,setterArgumentType["toWireType"](destructors,o));runDestructors(destructors)}}});return[{name:reg.name,"fromWireType":function(ptr){var rv={};for(var i in fields){rv[i]=fields[i].read(ptr)}rawDestructor(ptr);return rv},"toWireType":function(destructors,o){for(var fieldName in fields){if(!(fieldName in o)){throw new TypeError('Missing field:  "'+fieldName+'"')}}var ptr=rawConstructor();for(fieldName in fields){fields[fieldName].write(ptr,o[fieldName])}if(destructors!==null){destructors.push(rawDestructor,ptr)}return ptr},"argPackAdvance":8,"readValueFromPointer":simpleReadValueFromPointer,destructorFunction:rawDestructor}]})}function __embind_register_bigint(primitiveType,name,size,minRange,maxRange){}function getShiftFromSize(size){switch(size){case 1:return 0;case 2:return 1;case 4:return 2;case 8:return 3;default:throw new TypeError("Unknown type size: "+size)}}function embind_init_charCodes(){var codes=new Array(256);for(var i=0;i<256;++i){codes[i]=String.fromCharCode(i)}embind_charCodes=codes}var embind_charCodes=undefined;function readLatin1String(ptr){var ret="";var c=ptr;while(HEAPU8[c]){ret+=embind_charCodes[HEAPU8[c++]]}return ret}var BindingError=undefined;function throwBindingError(message){throw new BindingError(message)}function registerType(rawType,registeredInstance,options={}){if(!("argPackAdvance"in registeredInstance)){throw new TypeError("registerType registeredInstance requires argPackAdvance")}var name=registeredInstance.name;if(!rawType){throwBindingError('type "'+name+'" must have a positive integer typeid pointer')}if(registeredTypes.hasOwnProperty(rawType)){if(options.ignoreDuplicateRegistrations){return}else{throwBindingError("Cannot register type '"+name+"' twice")}}registeredTypes[rawType]=registeredInstance;delete typeDependencies[rawType];if(awaitingDependencies.hasOwnProperty(rawType)){var callbacks=awaitingDependencies[rawType];delete awaitingDependencies[rawType];callbacks.forEach(cb=>cb())}}function __embind_register_bool(rawType,name,size,trueValue,falseValue){var shift=getShiftFromSize(size);name=readLatin1String(name);registerType(rawType,{name:name,"fromWireType":function(wt){return!!wt},"toWireType":function(destructors,o){return o?trueValue:falseValue},"argPackAdvance":8,"readValueFromPointer":function(pointer){var heap;if(size===1){heap=HEAP8}else if(size===2){heap=HEAP16}else if(size===4){heap=HEAP32}else{throw new TypeError("Unknown boolean type size: "+name)}return this["fromWireType"](heap[pointer>>shift])},destructorFunction:null})}var emval_free_list=[];var emval_handle_array=[{},{value:undefined},{value:null},{value:true},{value:false}];function __emval_decref(handle){if(handle>4&&0===--emval_handle_array[handle].refcount){emval_handle_array[handle]=undefined;emval_free_list.push(handle)}}function count_emval_handles(){var count=0;for(var i=5;i<emval_handle_array.length;++i){if(emval_handle_array[i]!==undefined){++count}}return count}function get_first_emval(){for(var i=5;i<emval_handle_array.length;++i){if(emval_handle_array[i]!==undefined){return emval_handle_array[i]}}return null}function init_emval(){Module["count_emval_handles"]=count_emval_handles;Module["get_first_emval"]=get_first_emval}var Emval={toValue:handle=>{if(!handle){throwBindingError("Cannot use deleted val. handle = "+handle)}return emval_handle_array[handle].value},toHandle:value=>{switch(value){case undefined:return 1;case null:return 2;case true:return 3;case false:return 4;default:{var handle=emval_free_list.length?emval_free_list.pop():emval_handle_array.length;emval_handle_array[handle]={refcount:1,value:value};return handle}}}};function __embind_register_emval(rawType,name){name=readLatin1String(name);registerType(rawType,{name:name,"fromWireType":function(handle){var rv=Emval.toValue(handle);__emval_decref(handle);return rv},"toWireType":function(destructors,value){return Emval.toHandle(value)},"argPackAdvance":8,"readValueFromPointer":simpleReadValueFromPointer,destructorFunction:null})}function ensureOverloadTable(proto,methodName,humanName){if(undefined===proto[methodName].overloadTable){var prevFunc=proto[methodName];proto[methodName]=function(){if(!proto[methodName].overloadTable.hasOwnProperty(arguments.length)){throwBindingError("Function '"+humanName+"' called with an invalid number of arguments ("+arguments.length+") - expects one of ("+proto[methodName].overloadTable+")!")}return proto[methodName].overloadTable[arguments.length].apply(this,arguments)};proto[methodName].overloadTable=[];proto[methodName].overloadTable[prevFunc.argCount]=prevFunc}}function exposePublicSymbol(name,value,numArguments){if(Module.hasOwnProperty(name)){if(undefined===numArguments||undefined!==Module[name].overloadTable&&undefined!==Module[name].overloadTable[numArguments]){throwBindingError("Cannot register public name '"+name+"' twice")}ensureOverloadTable(Module,name,name);if(Module.hasOwnProperty(numArguments)){throwBindingError("Cannot register multiple overloads of a function with the same number of arguments ("+numArguments+")!")}Module[name].overloadTable[numArguments]=value}else{Module[name]=value;if(undefined!==numArguments){Module[name].numArguments=numArguments}}}function enumReadValueFromPointer(name,shift,signed){switch(shift){case 0:return function(pointer){var heap=signed?HEAP8:HEAPU8;return this["fromWireType"](heap[pointer])};case 1:return function(pointer){var heap=signed?HEAP16:HEAPU16;return this["fromWireType"](heap[pointer>>1])};case 2:return function(pointer){var heap=signed?HEAP32:HEAPU32;return this["fromWireType"](heap[pointer>>2])};default:throw new TypeError("Unknown integer type: "+name)}}function __embind_register_enum(rawType,name,size,isSigned){var shift=getShiftFromSize(size);name=readLatin1String(name);function ctor(){}ctor.values={};registerType(rawType,{name:name,constructor:ctor,"fromWireType":function(c){return this.constructor.values[c]},"toWireType":function(destructors,c){return c.value},"argPackAdvance":8,"readValueFromPointer":enumReadValueFromPointer(name,shift,isSigned),destructorFunction:null});exposePublicSymbol(name,ctor)}function getTypeName(type){var ptr=___getTypeName(type);var rv=readLatin1String(ptr);_free(ptr);return rv}function requireRegisteredType(rawType,humanName){var impl=registeredTypes[rawType];if(undefined===impl){throwBindingError(humanName+" has unknown type "+getTypeName(rawType))}return impl}function __embind_register_enum_value(rawEnumType,name,enumValue){var enumType=requireRegisteredType(rawEnumType,"enum");name=readLatin1String(name);var Enum=enumType.constructor;var Value=Object.create(enumType.constructor.prototype,{value:{value:enumValue},constructor:{value:createNamedFunction(enumType.name+"_"+name,function(){})}});Enum.values[enumValue]=Value;Enum[name]=Value}function floatReadValueFromPointer(name,shift){switch(shift){case 2:return function(pointer){return this["fromWireType"](HEAPF32[pointer>>2])};case 3:return function(pointer){return this["fromWireType"](HEAPF64[pointer>>3])};default:throw new TypeError("Unknown float type: "+name)}}function __embind_register_float(rawType,name,size){var shift=getShiftFromSize(size);name=readLatin1String(name);registerType(rawType,{name:name,"fromWireType":function(value){return value},"toWireType":function(destructors,value){return value},"argPackAdvance":8,"readValueFromPointer":floatReadValueFromPointer(name,shift),destructorFunction:null})}function craftInvokerFunction(humanName,argTypes,classType,cppInvokerFunc,cppTargetFunc,isAsync){var argCount=argTypes.length;if(argCount<2){throwBindingError("argTypes array size mismatch! Must at least get return value and 'this' types!")}var isClassMethodFunc=argTypes[1]!==null&&classType!==null;var needsDestructorStack=false;for(var i=1;i<argTypes.length;++i){if(argTypes[i]!==null&&argTypes[i].destructorFunction===undefined){needsDestructorStack=true;break}}var returns=argTypes[0].name!=="void";var expectedArgCount=argCount-2;var argsWired=new Array(expectedArgCount);var invokerFuncArgs=[];var destructors=[];return function(){if(arguments.length!==expectedArgCount){throwBindingError("function "+humanName+" called with "+arguments.length+" arguments, expected "+expectedArgCount+" args!")}destructors.length=0;var thisWired;invokerFuncArgs.length=isClassMethodFunc?2:1;invokerFuncArgs[0]=cppTargetFunc;if(isClassMethodFunc){thisWired=argTypes[1]["toWireType"](destructors,this);invokerFuncArgs[1]=thisWired}for(var i=0;i<expectedArgCount;++i){argsWired[i]=argTypes[i+2]["toWireType"](destructors,arguments[i]);invokerFuncArgs.push(argsWired[i])}var rv=cppInvokerFunc.apply(null,invokerFuncArgs);function onDone(rv){if(needsDestructorStack){runDestructors(destructors)}else{for(var i=isClassMethodFunc?1:2;i<argTypes.length;i++){var param=i===1?thisWired:argsWired[i-2];if(argTypes[i].destructorFunction!==null){argTypes[i].destructorFunction(param)}}}if(returns){return argTypes[0]["fromWireType"](rv)}}return onDone(rv)}}function heap32VectorToArray(count,firstElement){var array=[];for(var i=0;i<count;i++){array.push(HEAPU32[firstElement+i*4>>2])}return array}function replacePublicSymbol(name,value,numArguments){if(!Module.hasOwnProperty(name)){throwInternalError("Replacing nonexistant public symbol")}if(undefined!==Module[name].overloadTable&&undefined!==numArguments){Module[name].overloadTable[numArguments]=value}else{Module[name]=value;Module[name].argCount=numArguments}}function dynCallLegacy(sig,ptr,args){var f=Module["dynCall_"+sig];return args&&args.length?f.apply(null,[ptr].concat(args)):f.call(null,ptr)}var wasmTableMirror=[];function getWasmTableEntry(funcPtr){var func=wasmTableMirror[funcPtr];if(!func){if(funcPtr>=wasmTableMirror.length)wasmTableMirror.length=funcPtr+1;wasmTableMirror[funcPtr]=func=wasmTable.get(funcPtr)}return func}function dynCall(sig,ptr,args){if(sig.includes("j")){return dynCallLegacy(sig,ptr,args)}var rtn=getWasmTableEntry(ptr).apply(null,args);return rtn}function getDynCaller(sig,ptr){var argCache=[];return function(){argCache.length=0;Object.assign(argCache,arguments);return dynCall(sig,ptr,argCache)}}function embind__requireFunction(signature,rawFunction){signature=readLatin1String(signature);function makeDynCaller(){if(signature.includes("j")){return getDynCaller(signature,rawFunction)}return getWasmTableEntry(rawFunction)}var fp=makeDynCaller();if(typeof fp!="function"){throwBindingError("unknown function pointer with signature "+signature+": "+rawFunction)}return fp}var UnboundTypeError=undefined;function throwUnboundTypeError(message,types){var unboundTypes=[];var seen={};function visit(type){if(seen[type]){return}if(registeredTypes[type]){return}if(typeDependencies[type]){typeDependencies[type].forEach(visit);return}unboundTypes.push(type);seen[type]=true}types.forEach(visit);throw new UnboundTypeError(message+": "+unboundTypes.map(getTypeName).join([", "]))}function __embind_register_function(name,argCount,rawArgTypesAddr,signature,rawInvoker,fn,isAsync){var argTypes=heap32VectorToArray(argCount,rawArgTypesAddr);name=readLatin1String(name);rawInvoker=embind__requireFunction(signature,rawInvoker);exposePublicSymbol(name,function(){throwUnboundTypeError("Cannot call "+name+" due to unbound types",argTypes)},argCount-1);whenDependentTypesAreResolved([],argTypes,function(argTypes){var invokerArgsArray=[argTypes[0],null].concat(argTypes.slice(1));replacePublicSymbol(name,craftInvokerFunction(name,invokerArgsArray,null,rawInvoker,fn,isAsync),argCount-1);return[]})}function integerReadValueFromPointer(name,shift,signed){switch(shift){case 0:return signed?function readS8FromPointer(pointer){return HEAP8[pointer]}:function readU8FromPointer(pointer){return HEAPU8[pointer]};case 1:return signed?function readS16FromPointer(pointer){return HEAP16[pointer>>1]}:function readU16FromPointer(pointer){return HEAPU16[pointer>>1]};case 2:return signed?function readS32FromPointer(pointer){return HEAP32[pointer>>2]}:function readU32FromPointer(pointer){return HEAPU32[pointer>>2]};default:throw new TypeError("Unknown integer type: "+name)}}function __embind_register_integer(primitiveType,name,size,minRange,maxRange){name=readLatin1String(name);if(maxRange===-1){maxRange=4294967295}var shift=getShiftFromSize(size);var fromWireType=value=>value;if(minRange===0){var bitshift=32-8*size;fromWireType=value=>value<<bitshift>>>bitshift}var isUnsignedType=name.includes("unsigned");var checkAssertions=(value,toTypeName)=>{};var toWireType;if(isUnsignedType){toWireType=function(destructors,value){checkAssertions(value,this.name);return value>>>0}}else{toWireType=function(destructors,value){checkAssertions(value,this.name);return value}}registerType(primitiveType,{name:name,"fromWireType":fromWireType,"toWireType":toWireType,"argPackAdvance":8,"readValueFromPointer":integerReadValueFromPointer(name,shift,minRange!==0),destructorFunction:null})}function __embind_register_memory_view(rawType,dataTypeIndex,name){var typeMapping=[Int8Array,Uint8Array,Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array];var TA=typeMapping[dataTypeIndex];function decodeMemoryView(handle){handle=handle>>2;var heap=HEAPU32;var size=heap[handle];var data=heap[handle+1];return new TA(heap.buffer,data,size)}name=readLatin1String(name);registerType(rawType,{name:name,"fromWireType":decodeMemoryView,"argPackAdvance":8,"readValueFromPointer":decodeMemoryView},{ignoreDuplicateRegistrations:true})}function __embind_register_std_string(rawType,name){name=readLatin1String(name);var stdStringIsUTF8=name==="std::string";registerType(rawType,{name:name,"fromWireType":function(value){var length=HEAPU32[value>>2];var payload=value+4;var str;if(stdStringIsUTF8){var decodeStartPtr=payload;for(var i=0;i<=length;++i){var currentBytePtr=payload+i;if(i==length||HEAPU8[currentBytePtr]==0){var maxRead=currentBytePtr-decodeStartPtr;var stringSegment=UTF8ToString(decodeStartPtr,maxRead);if(str===undefined){str=stringSegment}else{str+=String.fromCharCode(0);str+=stringSegment}decodeStartPtr=currentBytePtr+1}}}else{var a=new Array(length);for(var i=0;i<length;++i){a[i]=String.fromCharCode(HEAPU8[payload+i])}str=a.join("")}_free(value);return str},"toWireType":function(destructors,value){if(value instanceof ArrayBuffer){value=new Uint8Array(value)}var length;var valueIsOfTypeString=typeof value=="string";if(!(valueIsOfTypeString||value instanceof Uint8Array||value instanceof Uint8ClampedArray||value instanceof Int8Array)){throwBindingError("Cannot pass non-string to std::string")}if(stdStringIsUTF8&&valueIsOfTypeString){length=lengthBytesUTF8(value)}else{length=value.length}var base=_malloc(4+length+1);var ptr=base+4;HEAPU32[base>>2]=length;if(stdStringIsUTF8&&valueIsOfTypeString){stringToUTF8(value,ptr,length+1)}else{if(valueIsOfTypeString){for(var i=0;i<length;++i){var charCode=value.charCodeAt(i);if(charCode>255){_free(ptr);throwBindingError("String has UTF-16 code units that do not fit in 8 bits")}HEAPU8[ptr+i]=charCode}}else{for(var i=0;i<length;++i){HEAPU8[ptr+i]=value[i]}}}if(destructors!==null){destructors.push(_free,base)}return base},"argPackAdvance":8,"readValueFromPointer":simpleReadValueFromPointer,destructorFunction:function(ptr){_free(ptr)}})}function UTF16ToString(ptr,maxBytesToRead){var str="";for(var i=0;!(i>=maxBytesToRead/2);++i){var codeUnit=HEAP16[ptr+i*2>>1];if(codeUnit==0)break;str+=String.fromCharCode(codeUnit)}return str}function stringToUTF16(str,outPtr,maxBytesToWrite){if(maxBytesToWrite===undefined){maxBytesToWrite=2147483647}if(maxBytesToWrite<2)return 0;maxBytesToWrite-=2;var startPtr=outPtr;var numCharsToWrite=maxBytesToWrite<str.length*2?maxBytesToWrite/2:str.length;for(var i=0;i<numCharsToWrite;++i){var codeUnit=str.charCodeAt(i);HEAP16[outPtr>>1]=codeUnit;outPtr+=2}HEAP16[outPtr>>1]=0;return outPtr-startPtr}function lengthBytesUTF16(str){return str.length*2}function UTF32ToString(ptr,maxBytesToRead){var i=0;var str="";while(!(i>=maxBytesToRead/4)){var utf32=HEAP32[ptr+i*4>>2];if(utf32==0)break;++i;if(utf32>=65536){var ch=utf32-65536;str+=String.fromCharCode(55296|ch>>10,56320|ch&1023)}else{str+=String.fromCharCode(utf32)}}return str}function stringToUTF32(str,outPtr,maxBytesToWrite){if(maxBytesToWrite===undefined){maxBytesToWrite=2147483647}if(maxBytesToWrite<4)return 0;var startPtr=outPtr;var endPtr=startPtr+maxBytesToWrite-4;for(var i=0;i<str.length;++i){var codeUnit=str.charCodeAt(i);if(codeUnit>=55296&&codeUnit<=57343){var trailSurrogate=str.charCodeAt(++i);codeUnit=65536+((codeUnit&1023)<<10)|trailSurrogate&1023}HEAP32[outPtr>>2]=codeUnit;outPtr+=4;if(outPtr+4>endPtr)break}HEAP32[outPtr>>2]=0;return outPtr-startPtr}function lengthBytesUTF32(str){var len=0;for(var i=0;i<str.length;++i){var codeUnit=str.charCodeAt(i);if(codeUnit>=55296&&codeUnit<=57343)++i;len+=4}return len}function __embind_register_std_wstring(rawType,charSize,name){name=readLatin1String(name);var decodeString,encodeString,getHeap,lengthBytesUTF,shift;if(charSize===2){decodeString=UTF16ToString;encodeString=stringToUTF16;lengthBytesUTF=lengthBytesUTF16;getHeap=()=>HEAPU16;shift=1}else if(charSize===4){decodeString=UTF32ToString;encodeString=stringToUTF32;lengthBytesUTF=lengthBytesUTF32;getHeap=()=>HEAPU32;shift=2}registerType(rawType,{name:name,"fromWireType":function(value){var length=HEAPU32[value>>2];var HEAP=getHeap();var str;var decodeStartPtr=value+4;for(var i=0;i<=length;++i){var currentBytePtr=value+4+i*charSize;if(i==length||HEAP[currentBytePtr>>shift]==0){var maxReadBytes=currentBytePtr-decodeStartPtr;var stringSegment=decodeString(decodeStartPtr,maxReadBytes);if(str===undefined){str=stringSegment}else{str+=String.fromCharCode(0);str+=stringSegment}decodeStartPtr=currentBytePtr+charSize}}_free(value);return str},"toWireType":function(destructors,value){if(!(typeof value=="string")){throwBindingError("Cannot pass non-string to C++ string type "+name)}var length=lengthBytesUTF(value);var ptr=_malloc(4+length+charSize);HEAPU32[ptr>>2]=length>>shift;encodeString(value,ptr+4,length+charSize);if(destructors!==null){destructors.push(_free,ptr)}return ptr},"argPackAdvance":8,"readValueFromPointer":simpleReadValueFromPointer,destructorFunction:function(ptr){_free(ptr)}})}function __embind_register_value_object(rawType,name,constructorSignature,rawConstructor,destructorSignature,rawDestructor){structRegistrations[rawType]={name:readLatin1String(name),rawConstructor:embind__requireFunction(constructorSignature,rawConstructor),rawDestructor:embind__requireFunction(destructorSignature,rawDestructor),fields:[]}}function __embind_register_value_object_field(structType,fieldName,getterReturnType,getterSignature,getter,getterContext,setterArgumentType,setterSignature,setter,setterContext){structRegistrations[structType].fields.push({fieldName:readLatin1String(fieldName),getterReturnType:getterReturnType,getter:embind__requireFunction(getterSignature,getter),getterContext:getterContext,setterArgumentType:setterArgumentType,setter:embind__requireFunction(setterSignature,setter),setterContext:setterContext})}function __embind_register_void(rawType,name){name=readLatin1String(name);registerType(rawType,{isVoid:true,name:name,"argPackAdvance":0,"fromWireType":function(){return undefined},"toWireType":function(destructors,o){return undefined}})}var emval_symbols={};function getStringOrSymbol(address){var symbol=emval_symbols[address];if(symbol===undefined){return readLatin1String(address)}return symbol}function emval_get_global(){if(typeof globalThis=="object"){return globalThis}function testGlobal(obj){obj["$$$embind_global$$$"]=obj;var success=typeof $$$embind_global$$$=="object"&&obj["$$$embind_global$$$"]==obj;if(!success){delete obj["$$$embind_global$$$"]}return success}if(typeof $$$embind_global$$$=="object"){return $$$embind_global$$$}if(typeof global=="object"&&testGlobal(global)){$$$embind_global$$$=global}else if(typeof self=="object"&&testGlobal(self)){$$$embind_global$$$=self}if(typeof $$$embind_global$$$=="object"){return $$$embind_global$$$}throw Error("unable to get global object.")}function __emval_get_global(name){if(name===0){return Emval.toHandle(emval_get_global())}else{name=getStringOrSymbol(name);return Emval.toHandle(emval_get_global()[name])}}function __emval_incref(handle){if(handle>4){emval_handle_array[handle].refcount+=1}}function craftEmvalAllocator(argCount){var argsList=new Array(argCount+1);return function(constructor,argTypes,args){argsList[0]=constructor;for(var i=0;i<argCount;++i){var argType=requireRegisteredType(HEAPU32[argTypes+i*4>>2],"parameter "+i);argsList[i+1]=argType["readValueFromPointer"](args);args+=argType["argPackAdvance"]}var obj=new(constructor.bind.apply(constructor,argsList));return Emval.toHandle(obj)}}var emval_newers={};function __emval_new(handle,argCount,argTypes,args){handle=Emval.toValue(handle);var newer=emval_newers[argCount];if(!newer){newer=craftEmvalAllocator(argCount);emval_newers[argCount]=newer}return newer(handle,argTypes,args)}function _abort(){abort("")}function _emscripten_memcpy_big(dest,src,num){HEAPU8.copyWithin(dest,src,src+num)}function getHeapMax(){return 2147483648}function emscripten_realloc_buffer(size){var b=wasmMemory.buffer;try{wasmMemory.grow(size-b.byteLength+65535>>>16);updateMemoryViews();return 1}catch(e){}}function _emscripten_resize_heap(requestedSize){var oldSize=HEAPU8.length;requestedSize=requestedSize>>>0;var maxHeapSize=getHeapMax();if(requestedSize>maxHeapSize){return false}let alignUp=(x,multiple)=>x+(multiple-x%multiple)%multiple;for(var cutDown=1;cutDown<=4;cutDown*=2){var overGrownHeapSize=oldSize*(1+.2/cutDown);overGrownHeapSize=Math.min(overGrownHeapSize,requestedSize+100663296);var newSize=Math.min(maxHeapSize,alignUp(Math.max(requestedSize,overGrownHeapSize),65536));var replacement=emscripten_realloc_buffer(newSize);if(replacement){return true}}return false}InternalError=Module["InternalError"]=extendError(Error,"InternalError");embind_init_charCodes();BindingError=Module["BindingError"]=extendError(Error,"BindingError");init_emval();UnboundTypeError=Module["UnboundTypeError"]=extendError(Error,"UnboundTypeError");var wasmImports={"k":___cxa_throw,"m":__embind_finalize_value_object,"o":__embind_register_bigint,"t":__embind_register_bool,"s":__embind_register_emval,"q":__embind_register_enum,"d":__embind_register_enum_value,"h":__embind_register_float,"f":__embind_register_function,"c":__embind_register_integer,"b":__embind_register_memory_view,"i":__embind_register_std_string,"e":__embind_register_std_wstring,"n":__embind_register_value_object,"a":__embind_register_value_object_field,"u":__embind_register_void,"j":__emval_decref,"w":__emval_get_global,"l":__emval_incref,"v":__emval_new,"g":_abort,"r":_emscripten_memcpy_big,"p":_emscripten_resize_heap};var asm=createWasm();var ___wasm_call_ctors=function(){return(___wasm_call_ctors=Module["asm"]["y"]).apply(null,arguments)};var _malloc=function(){return(_malloc=Module["asm"]["z"]).apply(null,arguments)};var _free=function(){return(_free=Module["asm"]["A"]).apply(null,arguments)};var ___getTypeName=Module["___getTypeName"]=function(){return(___getTypeName=Module["___getTypeName"]=Module["asm"]["B"]).apply(null,arguments)};var __embind_initialize_bindings=Module["__embind_initialize_bindings"]=function(){return(__embind_initialize_bindings=Module["__embind_initialize_bindings"]=Module["asm"]["C"]).apply(null,arguments)};var ___errno_location=function(){return(___errno_location=Module["asm"]["__errno_location"]).apply(null,arguments)};var ___cxa_is_pointer_type=function(){return(___cxa_is_pointer_type=Module["asm"]["E"]).apply(null,arguments)};var calledRun;dependenciesFulfilled=function runCaller(){if(!calledRun)run();if(!calledRun)dependenciesFulfilled=runCaller};function run(){if(runDependencies>0){return}preRun();if(runDependencies>0){return}function doRun(){if(calledRun)return;calledRun=true;Module["calledRun"]=true;if(ABORT)return;initRuntime();readyPromiseResolve(Module);if(Module["onRuntimeInitialized"])Module["onRuntimeInitialized"]();postRun()}if(Module["setStatus"]){Module["setStatus"]("Running...");setTimeout(function(){setTimeout(function(){Module["setStatus"]("")},1);doRun()},1)}else{doRun()}}if(Module["preInit"]){if(typeof Module["preInit"]=="function")Module["preInit"]=[Module["preInit"]];while(Module["preInit"].length>0){Module["preInit"].pop()()}}run();


  return Module.ready
}

);
})();
/* harmony default export */ const webp_enc = (webp_enc_Module);
;// CONCATENATED MODULE: ./node_modules/@jsquash/webp/meta.js
const label = 'WebP';
const mimeType = 'image/webp';
const extension = 'webp';
// These come from struct WebPConfig in encode.h.
const defaultOptions = {
    quality: 75,
    target_size: 0,
    target_PSNR: 0,
    method: 4,
    sns_strength: 50,
    filter_strength: 60,
    filter_sharpness: 0,
    filter_type: 1,
    partitions: 0,
    segments: 4,
    pass: 1,
    show_compressed: 0,
    preprocessing: 0,
    autofilter: 0,
    partition_limit: 0,
    alpha_compression: 1,
    alpha_filtering: 1,
    alpha_quality: 100,
    lossless: 0,
    exact: 0,
    image_hint: 0,
    emulate_jpeg_size: 0,
    thread_level: 0,
    low_memory: 0,
    near_lossless: 100,
    use_delta_palette: 0,
    use_sharp_yuv: 0,
};

;// CONCATENATED MODULE: ./build/adapters/checks/headers/bytes.js
/** Reading numbers out of bytes. Every caller has made sure that the bytes are there; a missing one counts as zero. */
function u16be(bytes, at) {
    return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
function u16le(bytes, at) {
    return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}
function u24le(bytes, at) {
    return u16le(bytes, at) | ((bytes[at + 2] ?? 0) << 16);
}
function u32be(bytes, at) {
    return ((u16be(bytes, at) << 16) | u16be(bytes, at + 2)) >>> 0;
}
function u32le(bytes, at) {
    return (u16le(bytes, at) | (u16le(bytes, at + 2) << 16)) >>> 0;
}
/** Four bytes as text, one character a byte. */
function fourCc(bytes, at) {
    return String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
}

;// CONCATENATED MODULE: ./build/adapters/checks/headers/webp-frame.js

const HEAD = 16;
const ALPHA_FLAG = 0x10;
/** Null for what is no animation, or one whose first frame is cut short or does not lie within the canvas. */
function firstFrame(bytes) {
    const end = Math.min(bytes.length, 8 + u32le(bytes, 4));
    if (fourCc(bytes, 12) !== "VP8X" || ((bytes[20] ?? 0) & 0x02) === 0)
        return null;
    const canvas = { width: u24le(bytes, 24) + 1, height: u24le(bytes, 27) + 1 };
    for (let at = 12; at + 8 <= end;) {
        const size = u32le(bytes, at + 4);
        if (fourCc(bytes, at) === "ANMF")
            return at + 8 + size <= end ? frameIn(bytes.subarray(at + 8, at + 8 + size), canvas) : null;
        at += 8 + size + (size & 1);
    }
    return null;
}
function frameIn(body, canvas) {
    if (body.length < HEAD)
        return null;
    const [left, top] = [2 * u24le(body, 0), 2 * u24le(body, 3)];
    const [width, height] = [u24le(body, 6) + 1, u24le(body, 9) + 1];
    if (left + width > canvas.width || top + height > canvas.height)
        return null;
    const parts = [];
    let hasPicture = false;
    for (let at = HEAD; at + 8 <= body.length && !hasPicture;) {
        const [type, size] = [fourCc(body, at), u32le(body, at + 4)];
        const next = at + 8 + size + (size & 1);
        if (at + 8 + size > body.length)
            return null;
        hasPicture = type === "VP8 " || type === "VP8L";
        // A last chunk of an odd length may lack the byte that fills it up.
        if (hasPicture || type === "ALPH")
            parts.push(body.subarray(at, next), new Uint8Array(Math.max(0, next - body.length)));
        at = next;
    }
    return hasPicture ? { file: stillOf(parts, width, height), left, top, canvas } : null;
}
/** The extended header says the frame's size, which the picture's own must be. */
function stillOf(parts, width, height) {
    const head = Buffer.alloc(30);
    head.write("RIFF", 0, "latin1");
    head.writeUInt32LE(22 + parts.reduce((sum, part) => sum + part.length, 0), 4);
    head.write("WEBPVP8X", 8, "latin1");
    head.writeUInt32LE(10, 16);
    head[20] = ALPHA_FLAG;
    head.writeUIntLE(width - 1, 24, 3);
    head.writeUIntLE(height - 1, 27, 3);
    return Buffer.concat([head, ...parts]);
}

;// CONCATENATED MODULE: ./build/adapters/checks/headers/jpeg-segments.js

/** The walk along a JPEG's markers (ITU-T T.81, annex B). */
/** Marker codes (table B.1). */
const EOI = 0xd9;
const SOS = 0xda;
/** Markers that stand alone, without a length: TEM and the restart markers. */
function isAlone(marker) {
    return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}
/** The first marker after entropy-coded data, where FF 00 is a stuffed byte and restart markers belong to the data. */
function endOfScan(bytes, from) {
    for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
        const next = bytes[at + 1];
        if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7))
            return at;
    }
    return bytes.length;
}
/** The segments of a JPEG that is known to be whole, from the one behind its start to the end marker. */
function* segmentsOf(bytes) {
    for (let at = 2, marker = 0; at < bytes.length && marker !== EOI;) {
        while (bytes[at] === 0xff)
            at++;
        marker = bytes[at++] ?? EOI;
        if (isAlone(marker))
            continue;
        const to = marker === EOI ? at : at + u16be(bytes, at);
        yield { marker, from: marker === EOI ? at - 2 : at + 2, to };
        at = marker === SOS ? endOfScan(bytes, to) : to;
    }
}

;// CONCATENATED MODULE: ./build/adapters/checks/jpeg-damage.js


/**
 * What libjpeg tells of a JPEG. It goes on after damage to the pixel data and fills the rest with grey, telling of it only in a warning,
 * and it prints no more than the first warning of an image: a harmless one would hide the damage behind it. So the harmless ones are
 * made impossible before decoding, and what it still says is damage.
 */
/** Marker codes (ITU-T T.81, table B.1): baseline and extended sequential frames, and the segments of applications. */
const SOF0 = 0xc0;
const SOF1 = 0xc1;
const APP0 = 0xe0;
const APP14 = 0xee;
/**
 * The bytes of a JPEG in which nothing is left that libjpeg (jerror.h) would warn of although it decodes it rightly, each put as libjpeg
 * takes it to be: a JFIF version other than 1 (JWRN_JFIF_MAJOR), an unknown colour transform of Adobe's, taken as YCbCr
 * (JWRN_ADOBE_XFORM), and the progressive parameters of a sequential scan, which are not looked at (JWRN_NOT_SEQUENTIAL). A copy only
 * when there is something to put right.
 *
 * @param bytes a JPEG whose segments are known to be whole
 */
function withoutOddities(bytes) {
    const changes = [];
    const put = (at, value) => void (bytes[at] !== value && changes.push([at, value]));
    let isSequential = false;
    for (const { marker, from, to } of segmentsOf(bytes)) {
        const length = to - from;
        if (marker === SOF0 || marker === SOF1)
            isSequential = true;
        else if (marker === APP0 && length >= 14 && fourCc(bytes, from) === "JFIF")
            put(from + 5, 1);
        else if (marker === APP14 && length >= 12 && fourCc(bytes, from) === "Adob" && bytes[from + 11] !== 0)
            put(from + 11, 1);
        else if (marker === SOS && isSequential && length >= 3)
            [0, 63, 0].forEach((value, index) => put(to - 3 + index, value));
    }
    if (changes.length === 0)
        return bytes;
    const copy = new Uint8Array(bytes);
    for (const [at, value] of changes)
        copy[at] = value;
    return copy;
}
/**
 * Whether libjpeg's warning about a JPEG is of damage. The one harmless message that is left: some encoders fill up the pixel data with
 * bytes of 0 or FF, and nothing comes after the end marker that it could hide.
 */
function tellsOfDamage(line, bytes) {
    const count = /(\d+) extraneous bytes before marker 0xd9/.exec(line)?.[1];
    return count === undefined || !isPadded(bytes, Number(count));
}
/** Whether the last bytes before the end marker say nothing. */
function isPadded(bytes, count) {
    let end = 0;
    for (const { marker, from } of segmentsOf(bytes))
        if (marker === EOI)
            end = from;
    // Fill bytes of the marker itself are not counted.
    while (bytes[end - 1] === 0xff)
        end--;
    return end >= count && bytes.subarray(end - count, end).every((byte) => byte === 0 || byte === 0xff);
}

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./build/adapters/checks/png-data.js


/** What the IDAT chunks of a PNG hold, and whether it is whole. */
/** All of their bytes, which are a zlib stream, in an array of its own. */
function pixelData(bytes) {
    const parts = [];
    for (const { type, from, to } of chunksOf(bytes))
        if (type === "IDAT")
            parts.push(bytes.subarray(from, to));
    return Buffer.concat(parts);
}
/** The chunks of a PNG that is known to be whole, with where their data are, to its end. */
function* chunksOf(bytes) {
    for (let at = 8, type = ""; at + 12 <= bytes.length && type !== "IEND";) {
        const to = at + 8 + u32be(bytes, at);
        type = fourCc(bytes, at + 4);
        yield { type, from: at + 8, to };
        at = to + 4;
    }
}
/** Samples a pixel, by the colour type. */
const SAMPLES = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** The passes of an interlaced image (W3C PNG, third edition, section 8.2): first column and row, and the steps between them. */
const PASSES = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
];
/** How many bytes the pixel data unpack to, by what the image header says: rows of whole bytes, each behind its filter's number. */
function impliedLength(bytes) {
    const [width, height] = [u32be(bytes, 16), u32be(bytes, 20)];
    const bits = (bytes[24] ?? 0) * (SAMPLES[bytes[25] ?? 0] ?? 0);
    const lengthOf = (columns, rows) => (columns > 0 ? rows * (1 + Math.ceil((columns * bits) / 8)) : 0);
    if (bytes[28] === 0)
        return lengthOf(width, height);
    return PASSES.reduce((sum, [left, top, across, down]) => sum + lengthOf(Math.ceil((width - left) / across), Math.ceil((height - top) / down)), 0);
}
/** Unpacked and looked at so many bytes at a time; they are kept nowhere. */
const PART = 1 << 20;
/** zlib's errors that are about the data; others are about the machine. */
const DAMAGE = new Set(["Z_DATA_ERROR", "Z_BUF_ERROR", "Z_NEED_DICT"]);
/**
 * Unpacks the pixel data once, since the codec does not look at their checksum (Adler-32), and says what is wrong with them as a sentence
 * fragment; null for nothing. What comes after as many bytes as the header implies is let be, and not unpacked.
 *
 * @throws Error when the machine has no memory for it
 */
async function dataProblem(bytes) {
    const implied = impliedLength(bytes);
    const inflate = (0,external_node_zlib_namespaceObject.createInflate)({ chunkSize: Math.min(PART, Math.max(64, implied + 1)) });
    let length = 0;
    try {
        for await (const part of inflate.end(pixelData(bytes))) {
            length += part.length;
            if (length > implied)
                return null;
        }
    }
    catch (error) {
        const { code, message } = error;
        if (!DAMAGE.has(code))
            throw error;
        return `its pixel data cannot be unpacked (${message})`;
    }
    return length < implied ? `its pixel data are ${length} bytes instead of ${implied}` : null;
}

;// CONCATENATED MODULE: ./build/adapters/checks/release.js

/** Nobody listens at its other end. */
const { port1: nowhere, port2 } = new external_node_worker_threads_namespaceObject.MessageChannel();
let isClosed = false;
nowhere.once("close", () => (isClosed = true));
port2.close();
nowhere.unref();
/**
 * Gives the memory of a large array back at once, which a collection of garbage would do later and at the cost of many times that: what
 * is transferred to nobody is freed. The array is empty afterwards. A view on a larger piece of memory is left alone, and so
 * is everything until the other end is closed: it would wait there to be read.
 */
function release(bytes) {
    const { buffer } = bytes;
    if (isClosed && buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength && bytes.byteLength > SMALL)
        nowhere.postMessage(null, [buffer]);
}
/** Less than this is not worth the while, and may be part of a pool. */
const SMALL = 65_536;

;// CONCATENATED MODULE: ./build/adapters/checks/plain-png.js




/**
 * The PNG files that nearly every generator writes (8 bits, RGB or RGBA, not interlaced), decoded here: Node's own inflater, which is
 * held to the exact number of bytes, and plain JavaScript, which cannot leave its arrays. It takes a third of the codec's time. What is
 * anything else, or irregular in any way, is left to the codec.
 */
const RGB = 2;
const RGBA = 6;
/**
 * The pixels, or null for a file that this is not for.
 *
 * @param bytes a PNG whose chunks are known to be whole
 */
function decodePlainPng(bytes) {
    const [depth, colour, interlace] = [bytes[24], bytes[25], bytes[28]];
    if (depth !== 8 || (colour !== RGB && colour !== RGBA) || interlace !== 0)
        return null;
    const [width, height] = [u32be(bytes, 16), u32be(bytes, 20)];
    const channels = colour === RGBA ? 4 : 3;
    if (!isRegular(bytes))
        return null;
    const data = pixelData(bytes);
    const rows = inflated(data, height * (width * channels + 1));
    const pixels = rows && unfiltered(rows, width, height, channels);
    // A copy even of a single chunk: what is released must be nobody else's.
    release(data);
    if (rows)
        release(new Uint8Array(rows.buffer));
    return pixels;
}
/** Whether its IDAT chunks are in a row, and no chunk gives RGB a transparent colour. */
function isRegular(bytes) {
    let [last, hasData] = ["", false];
    for (const { type } of chunksOf(bytes)) {
        if (type === "tRNS" || (type === "IDAT" && hasData && last !== "IDAT"))
            return false;
        hasData ||= type === "IDAT";
        last = type;
    }
    return true;
}
function inflated(data, length) {
    try {
        // A byte more than there should be: the inflater would make room anew for one that is full.
        const rows = (0,external_node_zlib_namespaceObject.inflateSync)(data, { chunkSize: Math.max(64, length + 1), maxOutputLength: length });
        // Not as a Buffer: loops over two kinds of array are half as fast.
        return rows.length === length ? new Uint8Array(rows.buffer, rows.byteOffset, length) : null;
    }
    catch {
        return null;
    }
}
/** Undoes the rows' filters (W3C PNG, section 9) in place, and gives every pixel four bytes. */
function unfiltered(rows, width, height, channels) {
    const line = width * channels;
    const rgba = new Uint8Array(width * height * 4);
    const words = new Uint32Array(rgba.buffer);
    let above = new Uint8Array(line);
    for (let y = 0; y < height; y++) {
        const from = y * (line + 1);
        const filter = rows[from];
        const row = rows.subarray(from + 1, from + 1 + line);
        if (filter > 4)
            return null;
        if (filter === 1)
            undoSub(row, channels);
        else if (filter === 2)
            undoUp(row, above);
        else if (filter === 3)
            undoAverage(row, above, channels);
        else if (filter === 4)
            undoPaeth(row, above, channels);
        if (channels === 4)
            rgba.set(row, y * line);
        else
            spread(row, words, y * width);
        above = row;
    }
    return { width, height, rgba };
}
/** RGB to RGBA. */
function spread(row, words, from) {
    if (LITTLE) {
        for (let at = 0, to = from; at < row.length; at += 3, to++)
            words[to] = row[at] | (row[at + 1] << 8) | (row[at + 2] << 16) | 0xff000000;
        return;
    }
    for (let at = 0, to = from; at < row.length; at += 3, to++)
        words[to] = (row[at] << 24) | (row[at + 1] << 16) | (row[at + 2] << 8) | 0xff;
}
const LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
function undoSub(row, channels) {
    for (let at = channels; at < row.length; at++)
        row[at] = row[at] + row[at - channels];
}
function undoUp(row, above) {
    for (let at = 0; at < row.length; at++)
        row[at] = row[at] + above[at];
}
function undoAverage(row, above, channels) {
    for (let at = 0; at < channels; at++)
        row[at] = row[at] + (above[at] >> 1);
    for (let at = channels; at < row.length; at++)
        row[at] = row[at] + ((row[at - channels] + above[at]) >> 1);
}
/** Each channel by itself: three numbers stay at hand, and none is read twice. */
function undoPaeth(row, above, channels) {
    for (let channel = 0; channel < channels; channel++) {
        let [left, corner] = [0, 0];
        for (let at = channel; at < row.length; at += channels) {
            const up = above[at];
            const [byLeft, byUp] = [Math.abs(up - corner), Math.abs(left - corner)];
            const byCorner = Math.abs(up + left - 2 * corner);
            const nearest = byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
            left = (row[at] + nearest) & 255;
            row[at] = left;
            corner = up;
        }
    }
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./build/adapters/checks/wasm.js

const api = globalThis.WebAssembly;
/** Compiles a codec from its file. The files are our own: one that is missing or damaged is a bug and throws. */
function compile(folder, name) {
    return new api.Module((0,external_node_fs_namespaceObject.readFileSync)(new URL(name, folder)));
}
/** Starts a module that asks for nothing. */
function instantiate(module) {
    return new api.Instance(module, {}).exports;
}
/** Starts an Emscripten module; `say` receives the lines that the codec would print. */
function emscriptenOptions(module, say) {
    return {
        noInitialRun: true,
        instantiateWasm: (imports, done) => {
            const instance = new api.Instance(module, imports);
            done(instance);
            return instance.exports;
        },
        print: say,
        printErr: say,
    };
}
/**
 * Whether an error of a codec tells of the worker's own state (no memory, an out-of-bounds access) and not of the image. The
 * codecs report an image that they refuse by other errors.
 */
function isBreakdown(error) {
    if (error instanceof RangeError)
        return true;
    const text = error instanceof Error ? `${error.name} ${error.message}` : "";
    return /out of memory|\bOOM\b|allocation failed|RuntimeError/i.test(text);
}

;// CONCATENATED MODULE: ./build/adapters/checks/codecs.js










/** The PNG codec hands its result to the browser's constructor of this name. */
class codecs_ImageData {
    data;
    width;
    height;
    constructor(data, width, height) {
        this.data = data;
        this.width = width;
        this.height = height;
    }
}
const REFUSED = "its pixel data cannot be decoded";
/** @param folder where the codecs' .wasm files are */
function createCodecs(folder) {
    const complaints = [];
    const say = (line) => {
        if (complaints.length < 20)
            complaints.push(line.replace(/[^\x20-\x7e]/g, "?").slice(0, 120));
    };
    const start = (factory, file) => factory(emscriptenOptions(compile(folder, file), say));
    const loaders = {
        png: async () => {
            Object.assign(globalThis, { ImageData: codecs_ImageData });
            initSync(compile(folder, "squoosh_png_bg.wasm"));
            return decode;
        },
        jpeg: async () => {
            const codec = await start(mozjpeg_dec, "mozjpeg_dec.wasm");
            return (bytes) => codec.decode(bytes, false);
        },
        webp: async () => {
            const codec = await start(webp_dec, "webp_dec.wasm");
            return (bytes) => {
                const frame = firstFrame(bytes);
                if (!frame)
                    return codec.decode(bytes);
                const still = codec.decode(frame.file);
                return still && placed(still, frame);
            };
        },
    };
    const loaded = new Map();
    const load = async (format) => {
        const decoder = loaded.get(format) ?? (await loaders[format]());
        loaded.set(format, decoder);
        return decoder;
    };
    return {
        decode: async (format, bytes) => {
            const plain = format === "png" ? decodePlainPng(bytes) : null;
            if (plain)
                return { ok: true, pixels: plain };
            const problem = format === "png" ? await dataProblem(bytes) : null;
            if (problem !== null)
                return { ok: false, reason: problem };
            const decoder = await load(format);
            complaints.length = 0;
            try {
                const image = decoder(format === "jpeg" ? withoutOddities(bytes) : bytes);
                const complaint = format === "jpeg" ? complaints.find((line) => tellsOfDamage(line, bytes)) : undefined;
                if (image === null || complaint !== undefined)
                    return { ok: false, reason: complaint ?? REFUSED };
                return { ok: true, pixels: { width: image.width, height: image.height, rgba: image.data } };
            }
            catch (error) {
                if (isBreakdown(error))
                    throw error;
                return { ok: false, reason: complaints.at(-1) ?? REFUSED };
            }
        },
        encodePng: async ({ width, height, rgba }) => {
            // Encoder and decoder are one module.
            await load("png");
            const bytes = new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.byteLength);
            return new Uint8Array(encode(bytes, width, height, 8));
        },
        encodeWebp: async ({ width, height, rgba }, quality) => {
            const codec = await start(webp_enc, "webp_enc.wasm");
            const bytes = codec.encode(rgba, width, height, { ...defaultOptions, quality });
            if (bytes === null)
                throw new Error("the WebP encoder refused the contact sheet");
            return new Uint8Array(bytes);
        },
    };
}
/** A frame on its canvas, which is empty around it. */
function placed({ data, width, height }, { left, top, canvas }) {
    const whole = new Uint8ClampedArray(canvas.width * canvas.height * 4);
    for (let y = 0; y < height; y++)
        whole.set(data.subarray(y * width * 4, (y + 1) * width * 4), ((top + y) * canvas.width + left) * 4);
    return { data: whole, ...canvas };
}

;// CONCATENATED MODULE: ./build/core/terms.js
/** The closed sets of this field's words (DESIGN.md, section 1): a constant array first, the union derived from it. */
const VERDICTS = (/* unused pure expression or super */ null && (["usable", "rejected", "undetermined"]));
const OUTCOMES = (/* unused pure expression or super */ null && (["image", "empty", "refused", "failed", "lost"]));
const CHARGED = (/* unused pure expression or super */ null && (["yes", "no", "unknown"]));
const GRADES = (/* unused pure expression or super */ null && (["billed", "metered", "quoted", "list", "declared"]));
const OBJECTIVES = (/* unused pure expression or super */ null && (["every-prompt", "any-image"]));
const DECISIONS = (/* unused pure expression or super */ null && (["clear", "tie", "undecided", "none"]));
const WARNING_CODES = (/* unused pure expression or super */ null && ([
    "price-changed",
    "price-shape-changed",
    "price-tier-vanished",
    "price-suspicious",
    "price-unknown",
    "price-stale",
    "price-disagrees",
    "bill-disagrees",
    "model-ending",
    "model-vanished",
    "source-unreadable",
    "budget-reached",
    "check-undetermined",
    "calibration-unused",
]));
/**
 * JSON with object keys in code-unit order at every depth, so that equal values give equal text:
 * what is hashed into an identity must not depend on the order in which a file was written.
 */
function canonicalJson(value) {
    if (value === null || typeof value !== "object")
        return JSON.stringify(value);
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
}
/** Ends an exhaustive switch: the compiler objects when a member of a closed set is forgotten. */
function never(value) {
    throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./build/core/checks/evaluate.js

/**
 * What a tree of checks says, from the results that are known so far: three-valued, since a check that could not run is neither a pass
 * nor a failure. Cheap checks run first, and what cannot change the verdict any more does not run.
 */
/** From cheap to dear: what a look at the file tells, what needs another program, what costs money. */
const COST = ["image", "reference", "text", "command", "http", "judge"];
/** The next single check to run, the cheapest of those that still matter, or the verdict. */
function nextCheck(tree, known) {
    const { value } = look(tree.root, known);
    const mattering = value === "open" ? openLeaves(tree.root, known) : [];
    const asked = mattering.length > 0 ? mattering : tree.leaves.filter(({ always, index }) => always && !known.has(index));
    const [next] = asked.toSorted((a, b) => COST.indexOf(a.kind) - COST.indexOf(b.kind) || a.index - b.index);
    if (next)
        return { kind: "run", leaf: next };
    const { value: verdict, failures } = look(tree.root, known);
    if (verdict === "open")
        throw new Error("no check is left to run, and the verdict is open");
    return { kind: "verdict", verdict, failures: verdict === "usable" ? [] : failures };
}
function look(node, known) {
    switch (node.kind) {
        case "leaf":
            return lookAtLeaf(node.leaf, known);
        case "all":
            return lookAtAll(node.of.map((each) => look(each, known)));
        case "any":
            return lookAtAny(node.of.map((each) => look(each, known)));
        case "not":
            return negated(look(node.of, known));
        case "score":
            return lookAtScore(node, known);
        default:
            return never(node);
    }
}
function lookAtLeaf({ index }, known) {
    const result = known.get(index);
    if (!result)
        return { value: "open", failures: [], low: 0, high: 1 };
    const { verdict, failures, score } = result;
    return verdict === "undetermined" || score === undefined
        ? plain(verdict, failures)
        : { value: verdict, failures, low: score, high: score };
}
function plain(value, failures) {
    return { value, failures, low: value === "usable" ? 1 : 0, high: value === "rejected" ? 0 : 1 };
}
function failuresOf(parts, value) {
    return parts.flatMap((part) => (part.value === value ? part.failures : []));
}
/** Rejected as soon as one part is; undetermined only when no part can still be rejected. */
function lookAtAll(parts) {
    const has = (value) => parts.some((part) => part.value === value);
    if (has("rejected"))
        return plain("rejected", failuresOf(parts, "rejected"));
    if (has("open"))
        return plain("open", []);
    return has("undetermined") ? plain("undetermined", failuresOf(parts, "undetermined")) : plain("usable", []);
}
function lookAtAny(parts) {
    const has = (value) => parts.some((part) => part.value === value);
    if (has("usable"))
        return plain("usable", []);
    if (has("open"))
        return plain("open", []);
    return has("undetermined")
        ? plain("undetermined", failuresOf(parts, "undetermined"))
        : plain("rejected", failuresOf(parts, "rejected"));
}
function negated(part) {
    const { value, failures } = part;
    const bounds = { low: 1 - part.high, high: 1 - part.low };
    if (value === "usable") {
        const message = "What must not hold does hold.";
        return { value: "rejected", failures: [{ check: "not", message }], ...bounds };
    }
    return { value: value === "rejected" ? "usable" : value, failures, ...bounds };
}
/** Float noise in a sum of weights must not decide at the threshold. */
const NOISE = 1e-9;
function lookAtScore(node, known) {
    const parts = node.of.map(({ weight, node: part }) => ({ weight, part: look(part, known) }));
    const total = parts.reduce((sum, { weight }) => sum + weight, 0);
    const bound = (end) => parts.reduce((sum, { weight, part }) => sum + weight * part[end], 0) / total;
    const [low, high] = [bound("low"), bound("high")];
    const looks = parts.map(({ part }) => part);
    if (low >= node.threshold - NOISE)
        return { value: "usable", failures: [], low, high };
    if (high < node.threshold - NOISE) {
        const reached = low === high ? share(low) : `at most ${share(high)}`;
        const message = `The score is ${reached}; wanted at least ${share(node.threshold)}.`;
        return { value: "rejected", failures: [{ check: "score", message }, ...failuresOf(looks, "rejected")], low, high };
    }
    if (looks.some(({ value }) => value === "open"))
        return { value: "open", failures: [], low, high };
    return { value: "undetermined", failures: failuresOf(looks, "undetermined"), low, high };
}
function share(value) {
    return String(Number(value.toFixed(3)));
}
/** The leaves without a result that could still change what the node says. */
function openLeaves(node, known) {
    if (look(node, known).value !== "open")
        return [];
    switch (node.kind) {
        case "leaf":
            return [node.leaf];
        case "all":
        case "any":
            return node.of.flatMap((each) => openLeaves(each, known));
        case "not":
            return openLeaves(node.of, known);
        case "score":
            return node.of.flatMap(({ node: part }) => openLeaves(part, known));
        default:
            return never(node);
    }
}

;// CONCATENATED MODULE: ./build/core/checks/tree.js
/** The tree of a list of checks, all of which must hold. */
function treeOf(checks) {
    const leaves = [];
    const root = { kind: "all", of: checks.flatMap((item) => nodeOf(item, leaves, false) ?? []) };
    return { root, leaves };
}
function nodeOf(item, leaves, above) {
    const always = above || item.always === true;
    const inside = (each) => nodeOf(each, leaves, always) ?? { kind: "all", of: [] };
    const leaf = (spec) => {
        const made = { ...spec, index: leaves.length, always };
        leaves.push(made);
        return { kind: "leaf", leaf: made };
    };
    if (item.image)
        return leaf({ kind: "image", spec: item.image });
    if (item.reference)
        return leaf({ kind: "reference", spec: item.reference });
    if (item.text)
        return leaf({ kind: "text", spec: item.text });
    if (item.judge)
        return leaf({ kind: "judge", spec: item.judge });
    if (item.command)
        return leaf({ kind: "command", spec: item.command });
    if (item.http)
        return leaf({ kind: "http", spec: item.http });
    if (item.all)
        return { kind: "all", of: item.all.map(inside) };
    if (item.any)
        return { kind: "any", of: item.any.map(inside) };
    if (item.not)
        return { kind: "not", of: inside(item.not) };
    if (item.score) {
        const of = item.score.of.map(({ weight, check }) => ({ weight, node: inside(check) }));
        return { kind: "score", threshold: item.score.threshold, of };
    }
    // Only `replace`, which says what becomes of the manifest's checks and checks nothing itself.
    return null;
}

;// CONCATENATED MODULE: ./build/adapters/checks/decode.js
/** A codec's memory never shrinks: after an image this large the worker is replaced. */
const SPENT_PIXELS = 12e6;
/** Decodes, and refuses pixels that are not of the size that the header promised. */
async function decodeChecked(format, header, bytes, codecs) {
    const decoding = await codecs.decode(format, bytes);
    if (!decoding.ok)
        return decoding;
    const { width, height, rgba } = decoding.pixels;
    const { stored } = header;
    if (stored && stored.width === width && stored.height === height && rgba.length === 4 * width * height)
        return decoding;
    const said = stored ? `${stored.width}x${stored.height}` : "no size";
    return { ok: false, reason: `its header says ${said} and its data are ${width}x${height} pixels` };
}
function isLarge({ width, height }) {
    return width * height > SPENT_PIXELS;
}

;// CONCATENATED MODULE: ./build/adapters/checks/headers/header.js
/** What the header readers find out without decoding a pixel. */
function malformed(problem) {
    return { ok: false, problem };
}
/** Width and height in pixels as a viewer shows the image. */
function shownSize(header) {
    if (header.stored === null)
        return null;
    const { width, height } = header.stored;
    return header.orientation >= 5 ? { width: height, height: width } : { width, height };
}

;// CONCATENATED MODULE: ./build/adapters/checks/sniff.js
/** What a file is by its first bytes; the name it carries and the Content-Type it came with are not evidence. */
const KINDS = (/* unused pure expression or super */ null && ([
    "png",
    "jpeg",
    "webp",
    "gif",
    "avif",
    "heic",
    "jxl",
    "bmp",
    "tiff",
    "svg",
    "html",
    "xml",
    "json",
    "text",
    "empty",
    "unknown",
]));
/** Magic bytes by the format's own specification; the first that fits wins. `at` is the offset in bytes. */
const MAGIC = [
    { kind: "png", at: 0, bytes: "\x89PNG\r\n\x1a\n" },
    { kind: "jpeg", at: 0, bytes: "\xff\xd8\xff" },
    { kind: "webp", at: 8, bytes: "WEBP" },
    { kind: "gif", at: 0, bytes: "GIF87a" },
    { kind: "gif", at: 0, bytes: "GIF89a" },
    { kind: "bmp", at: 0, bytes: "BM" },
    { kind: "tiff", at: 0, bytes: "II*\0" },
    { kind: "tiff", at: 0, bytes: "MM\0*" },
    { kind: "jxl", at: 0, bytes: "\xff\x0a" },
    { kind: "jxl", at: 0, bytes: "\0\0\0\x0cJXL \r\n\x87\n" },
];
/** What else the beginning must have where the magic bytes are few, or in the middle. */
const SURER = {
    webp: (head) => head.startsWith("RIFF"),
    bmp: isBitmap,
};
/** Sizes of the header behind BMP's first 14 bytes, from OS/2's (12, 16, 64) to BITMAPV5HEADER (124). */
const DIB_SIZES = new Set([12, 16, 40, 52, 56, 64, 108, 124]);
/** A text may begin with "BM", too; no text has the size of a header behind it, in four bytes of which three are zero. */
function isBitmap(head) {
    return DIB_SIZES.has(head.charCodeAt(14)) && head.startsWith("\0\0\0", 15);
}
/** Brands of an ISO base media file (`ftyp`) that hold a still image. */
const BRANDS = {
    avif: "avif",
    avis: "avif",
    heic: "heic",
    heix: "heic",
    heim: "heic",
    heis: "heic",
    mif1: "heic",
    msf1: "heic",
};
/** How much of a text is looked at, in bytes. */
const WINDOW = 1024;
/** The kind of a file from its bytes (the first kilobyte is enough). Never throws. */
function sniff(bytes) {
    if (bytes.length === 0)
        return "empty";
    const head = latin1(bytes.subarray(0, WINDOW));
    for (const { kind, at, bytes: magic } of MAGIC) {
        if (head.startsWith(magic, at) && (SURER[kind]?.(head) ?? true))
            return kind;
    }
    if (head.startsWith("ftyp", 4))
        return isoBrand(head);
    return textKind(head);
}
/** AVIF files may name `mif1` as major brand and `avif` among the compatible ones, so all brands are read. */
function isoBrand(head) {
    const size = (head.charCodeAt(0) << 24) | (head.charCodeAt(1) << 16) | (head.charCodeAt(2) << 8) | head.charCodeAt(3);
    const brands = (head.slice(8, Math.min(Math.max(size, 12), WINDOW)).match(/[^]{4}/g) ?? []).map((brand) => BRANDS[brand]);
    return brands.includes("avif") ? "avif" : (brands.find((kind) => kind !== undefined) ?? "unknown");
}
function textKind(head) {
    const text = head.replace(/^\xef\xbb\xbf/, "").trimStart();
    if (text === "" || Array.from(text).some(isControl))
        return "unknown";
    if (/^[{[]/.test(text))
        return "json";
    if (/^<svg[\s>]/i.test(text) || (/^<(\?xml|!--|!doctype svg)/i.test(text) && /<svg[\s>]/i.test(text)))
        return "svg";
    if (/^<(!doctype html|html|head|body|title|script|center|h1|p|div)[\s>]/i.test(text))
        return "html";
    if (/^<(!--)/.test(text) && /<html[\s>]/i.test(text))
        return "html";
    if (/^<[?a-z]/i.test(text))
        return "xml";
    return /^[\t\n\r\x20-\x7e]{4}/.test(text) ? "text" : "unknown";
}
/** A byte that no text has: a control character other than white space. */
function isControl(character) {
    return character < " " && !/\s/.test(character);
}
function latin1(bytes) {
    return String.fromCharCode(...bytes);
}

;// CONCATENATED MODULE: ./build/adapters/checks/headers/exif.js

const ORIENTATION_TAG = 0x0112;
const TYPE_SHORT = 3;
/**
 * The orientation in an EXIF block: a TIFF header and the first directory (Exif 2.32, section 4.6). Anything that is not as the
 * standard has it counts as upright, as viewers do it.
 *
 * @param tiff the bytes from "II" or "MM" on
 */
function exifOrientation(tiff) {
    const mark = fourCc(tiff, 0);
    const little = mark === "II*\0";
    if (!little && mark !== "MM\0*")
        return 1;
    const [u16, u32] = little ? [u16le, u32le] : [u16be, u32be];
    const directory = u32(tiff, 4);
    if (directory + 2 > tiff.length)
        return 1;
    const entries = u16(tiff, directory);
    for (let index = 0; index < entries; index++) {
        const at = directory + 2 + 12 * index;
        if (at + 12 > tiff.length)
            return 1;
        if (u16(tiff, at) !== ORIENTATION_TAG)
            continue;
        const value = u16(tiff, at + 2) === TYPE_SHORT ? u16(tiff, at + 8) : 0;
        return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

;// CONCATENATED MODULE: ./build/adapters/checks/headers/jpeg.js




/** Marker codes (ITU-T T.81, table B.1). */
const SOI = 0xd8;
const APP1 = 0xe1;
/** A frame header, or null for another marker: SOF0 to SOF15 without DHT, JPG and DAC. */
function isFrame(marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
/**
 * Walks a JPEG (ITU-T T.81, annex B) marker by marker, through the entropy-coded data of every scan, to its real end: an end
 * marker inside a thumbnail lies within a segment and is stepped over, and a file that was cut off has none. Bytes after the
 * end are let be (cameras and phones append further pictures there).
 */
function readJpeg(bytes) {
    let at = 2;
    let frame = null;
    let orientation = 1;
    let scans = 0;
    for (;;) {
        if (bytes[at] !== 0xff)
            return at < bytes.length ? malformed(`there is no marker at byte ${at}`) : cutOff(bytes, scans);
        while (bytes[at] === 0xff)
            at++;
        const marker = bytes[at++];
        if (marker === undefined)
            return cutOff(bytes, scans);
        if (marker === EOI)
            return frame && scans > 0 ? describe(frame, orientation) : malformed("it ends without any pixel data");
        if (isAlone(marker))
            continue;
        if (marker === 0 || marker === SOI)
            return malformed(`there is a stray marker at byte ${at - 1}`);
        const length = u16be(bytes, at);
        if (at + 2 > bytes.length || at + length > bytes.length)
            return cutOff(bytes, scans);
        if (length < 2)
            return malformed(`a segment at byte ${at} has an impossible length`);
        const body = bytes.subarray(at + 2, at + length);
        at += length;
        if (isFrame(marker)) {
            if (frame)
                return malformed("it has two frame headers");
            frame = readFrame(marker, body);
            if (!frame)
                return malformed("its frame header is damaged");
        }
        else if (marker === APP1 && fourCc(body, 0) === "Exif" && orientation === 1) {
            orientation = exifOrientation(body.subarray(6));
        }
        else if (marker === SOS) {
            if (!frame)
                return malformed("its pixel data comes before its frame header");
            scans++;
            at = endOfScan(bytes, at);
        }
    }
}
function cutOff(bytes, scans) {
    const where = scans > 0 ? "inside its pixel data" : "inside its header";
    return malformed(`it ends ${where}, after ${bytes.length} bytes`);
}
function readFrame(marker, body) {
    const components = body[5] ?? 0;
    if (components === 0 || body.length !== 6 + 3 * components)
        return null;
    return { marker, precision: body[0] ?? 0, height: u16be(body, 1), width: u16be(body, 3), components };
}
function describe(frame, orientation) {
    const { width, height } = frame;
    if (width === 0 || height === 0)
        return malformed(`its header says ${width}x${height} pixels`);
    const undecodable = whyUndecodable(frame);
    return {
        ok: true,
        header: { stored: { width, height }, orientation, mayBeTransparent: false, ...(undecodable && { undecodable }) },
    };
}
/** Baseline, extended and progressive Huffman coding with 8 bits and one or three components are decoded. */
function whyUndecodable({ marker, precision, components }) {
    if (precision !== 8)
        return `a JPEG with ${precision} bits a sample`;
    if (marker > 0xc2)
        return "a lossless, hierarchical or arithmetic-coded JPEG";
    if (components === 4)
        return "a CMYK JPEG";
    return components === 1 || components === 3 ? undefined : `a JPEG with ${components} components`;
}

;// CONCATENATED MODULE: ./build/adapters/checks/headers/crc32.js

/** CRC-32 as PNG uses it: polynomial 0xEDB88320 reflected, all ones before and after (ISO 3309, PNG specification annex D). */
/** Four tables, so that four bytes are taken in a step ("slicing by four"). */
const TABLES = buildTables();
function buildTables() {
    const first = Uint32Array.from({ length: 256 }, (_, index) => {
        let value = index;
        for (let bit = 0; bit < 8; bit++)
            value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
        return value;
    });
    const tables = [first];
    for (let k = 1; k < 4; k++)
        tables.push(tables[k - 1].map((value) => first[value & 255] ^ (value >>> 8)));
    return tables;
}
/** Node's own, several times as fast; not there before 20.15. */
const crc32_native = external_node_zlib_namespaceObject.crc32;
/** The checksum of `bytes[from, to)`. */
function crc32(bytes, from = 0, to = bytes.length) {
    return crc32_native ? crc32_native(bytes.subarray(from, to)) : plainCrc32(bytes, from, to);
}
function plainCrc32(bytes, from, to) {
    const [t0, t1, t2, t3] = TABLES;
    let crc = 0xffffffff;
    let at = from;
    for (const end = to - 3; at < end; at += 4) {
        crc ^= bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
        crc = t3[crc & 255] ^ t2[(crc >>> 8) & 255] ^ t1[(crc >>> 16) & 255] ^ t0[crc >>> 24];
    }
    for (; at < to; at++)
        crc = t0[(crc ^ bytes[at]) & 255] ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
}

;// CONCATENATED MODULE: ./build/adapters/checks/headers/png.js



/**
 * Reads a PNG (W3C PNG, third edition, sections 5 and 11) from its signature to IEND: the image header, the checksum of every
 * chunk, and whether there is pixel data at all. Bytes after IEND are let be, as viewers do.
 */
function readPng(bytes) {
    let at = 8;
    const seen = new Set();
    for (;;) {
        if (at + 12 > bytes.length)
            return malformed(`it ends before its last chunk, after ${bytes.length} bytes`);
        const length = u32be(bytes, at);
        const type = fourCc(bytes, at + 4);
        if (!/^[A-Za-z]{4}$/.test(type))
            return malformed(`there is no chunk where one should be, at byte ${at}`);
        const end = at + 12 + length;
        if (end > bytes.length)
            return malformed(`it ends inside its ${type} chunk, after ${bytes.length} bytes`);
        if (crc32(bytes, at + 4, end - 4) !== u32be(bytes, end - 4))
            return malformed(`the checksum of its ${type} chunk is wrong`);
        if ((seen.size === 0) !== (type === "IHDR"))
            return malformed("it does not have exactly one image header, at its beginning");
        if (type === "IHDR" && length !== 13)
            return malformed(`its image header has ${length} bytes instead of 13`);
        seen.add(type);
        if (type === "IEND")
            return png_describe(bytes, seen);
        at = end;
    }
}
/** Bit depths that a colour type may have (table 11.1 of the specification). */
const DEPTHS = {
    0: [1, 2, 4, 8, 16],
    2: [8, 16],
    3: [1, 2, 4, 8],
    4: [8, 16],
    6: [8, 16],
};
const PALETTE = 3;
/**
 * A capital letter at the beginning of a chunk's name says that nobody can show the image who does not know the chunk (section 5.4);
 * these are known.
 */
const CRITICAL = new Set(["IHDR", "PLTE", "IDAT", "IEND"]);
/** The fields of IHDR, which begin at byte 16, and what the other chunks imply. */
function png_describe(bytes, seen) {
    const [width, height] = [u32be(bytes, 16), u32be(bytes, 20)];
    const [depth = 0, colour = 0, compression = 0, filter = 0, interlace = 0] = bytes.subarray(24, 29);
    if (width === 0 || height === 0 || width > 0x7fffffff || height > 0x7fffffff)
        return malformed(`its header says ${width}x${height} pixels`);
    if (!DEPTHS[colour]?.includes(depth))
        return malformed(`its header says colour type ${colour} with ${depth} bits`);
    if (compression !== 0 || filter !== 0 || interlace > 1)
        return malformed("its header names an unknown compression");
    if (!seen.has("IDAT"))
        return malformed("it has no pixel data");
    if (colour === PALETTE && !seen.has("PLTE"))
        return malformed("it needs a palette and has none");
    const unknown = [...seen].find((type) => /^[A-Z]/.test(type) && !CRITICAL.has(type));
    // Of an animated PNG (acTL) the still image is judged, which every decoder shows that does not know of animation.
    return {
        ok: true,
        header: {
            stored: { width, height },
            orientation: 1,
            mayBeTransparent: colour >= 4 || seen.has("tRNS"),
            ...(unknown !== undefined && { undecodable: `a PNG with the unknown critical chunk ${unknown}` }),
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/checks/headers/webp.js



/**
 * Reads a WebP container (RFC 9649, section 2): the RIFF length, every chunk's length, and the size in the pixel data itself,
 * which must be that of the canvas. Bytes after the RIFF chunk are let be.
 */
function readWebp(bytes) {
    const end = 8 + u32le(bytes, 4);
    if (end > bytes.length)
        return malformed(`it says ${end} bytes and has ${bytes.length}`);
    let canvas = null;
    let separateAlpha = false;
    for (let at = 12; at < end;) {
        const type = fourCc(bytes, at);
        const size = u32le(bytes, at + 4);
        if (at + 8 + size > end)
            return malformed(`it ends inside its ${printable(type)} chunk`);
        const body = bytes.subarray(at + 8, at + 8 + size);
        if (type === "VP8X" && at === 12) {
            canvas = readCanvas(body);
            if (!canvas)
                return malformed("its extended header is damaged");
        }
        if (type === "ANMF" && canvas?.animated)
            return describeFrame(bytes, canvas);
        if (type === "ALPH")
            separateAlpha = true;
        if (type === "VP8 " || type === "VP8L") {
            const picture = type === "VP8 " ? readLossy(body) : readLossless(body);
            if (!picture)
                return malformed("the header of its pixel data is damaged");
            return webp_describe({ ...picture, alpha: picture.alpha || separateAlpha }, canvas);
        }
        at += 8 + size + (size & 1);
    }
    return malformed("it has no pixel data");
}
function webp_describe(picture, canvas) {
    const { width, height } = picture;
    if (width === 0 || height === 0)
        return malformed(`its header says ${width}x${height} pixels`);
    if (canvas && (canvas.width !== width || canvas.height !== height))
        return malformed(`its canvas is ${canvas.width}x${canvas.height} and its picture ${width}x${height} pixels`);
    return {
        ok: true,
        header: {
            stored: { width, height },
            orientation: 1,
            mayBeTransparent: picture.alpha,
        },
    };
}
/** Of an animation the first frame is judged, which is what it shows where it does not move; it may leave some of the canvas empty. */
function describeFrame(bytes, canvas) {
    const frame = firstFrame(bytes);
    if (!frame)
        return malformed("its first frame is damaged");
    const still = readWebp(frame.file);
    return still.ok ? webp_describe({ ...canvas, alpha: true }, canvas) : malformed(`its first frame is damaged: ${still.problem}`);
}
/** VP8X (section 2.7.1): flags, then the canvas size less one, three bytes each. */
function readCanvas(body) {
    if (body.length < 10)
        return null;
    const flags = body[0] ?? 0;
    const size = { width: u24le(body, 4) + 1, height: u24le(body, 7) + 1 };
    return { ...size, alpha: (flags & 0x10) !== 0, animated: (flags & 0x02) !== 0 };
}
/** A VP8 key frame (RFC 6386, section 9.1): a frame tag, the start code 9D 01 2A, and 14 bits each for width and height. */
function readLossy(body) {
    const isKeyFrame = body.length >= 10 && ((body[0] ?? 1) & 1) === 0;
    if (!isKeyFrame || u24le(body, 3) !== 0x2a019d)
        return null;
    return { width: u16le(body, 6) & 0x3fff, height: u16le(body, 8) & 0x3fff, alpha: false };
}
/** VP8L (RFC 9649, section 3.4): the signature 2F, 14 bits each for width and height less one, alpha, version 0. */
function readLossless(body) {
    const bits = u32le(body, 1);
    if (body.length < 5 || body[0] !== 0x2f || bits >>> 29 !== 0)
        return null;
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, alpha: ((bits >>> 28) & 1) === 1 };
}
function printable(type) {
    return type.replace(/[^\x20-\x7e]/g, "?").trim();
}

;// CONCATENATED MODULE: ./build/adapters/checks/headers/read.js







/** Decoding costs about 16 bytes a pixel in all; forty megapixels keep that within what a small runner has. */
const MAX_MEGAPIXELS = 40;
/** The formats whose pixels this version reads. */
const DECODED = ["png", "jpeg", "webp"];
function isDecoded(kind) {
    return DECODED.includes(kind);
}
/** Reads the header of any file. Never throws, and takes time in proportion to the file's length. */
function readFileHeader(bytes) {
    const kind = sniff(bytes);
    const reading = readKind(kind, bytes);
    if (reading.ok)
        return { ok: true, kind, header: reading.header };
    return { ok: false, kind, problem: isDecoded(kind) ? `The ${nameOf(kind)} is damaged: ${reading.problem}.` : reading.problem };
}
function readKind(kind, bytes) {
    switch (kind) {
        case "png":
            return readPng(bytes);
        case "jpeg":
            return readJpeg(bytes);
        case "webp":
            return readWebp(bytes);
        case "gif":
            return undecodable("a GIF", { width: u16le(bytes, 6), height: u16le(bytes, 8) });
        case "avif":
        case "heic":
        case "jxl":
        case "bmp":
        case "tiff":
        case "svg":
            return undecodable(kind === "svg" || kind === "avif" || kind === "heic" ? `an ${nameOf(kind)}` : `a ${nameOf(kind)}`, null);
        case "html":
        case "xml":
        case "json":
            return malformed(`The file is ${nameOf(kind)}, not an image; it may be an error message.`);
        case "text":
            return malformed("The file is text, not an image; it may be an error message.");
        case "empty":
            return malformed("The file is empty.");
        case "unknown":
            return malformed("The file is not an image of a known format.");
        default:
            return never(kind);
    }
}
function undecodable(what, size) {
    const stored = size && size.width > 0 && size.height > 0 ? size : null;
    return { ok: true, header: { stored, orientation: 1, mayBeTransparent: true, undecodable: what } };
}
/** A format's name in a sentence. */
function nameOf(kind) {
    return kind === "webp" ? "WebP" : kind === "jxl" ? "JPEG XL" : kind.toUpperCase();
}

;// CONCATENATED MODULE: ./build/adapters/checks/wording.js
/** How numbers are written in the sentences of the checks. */
/** A whole number with separators of thousands: 3,145,728. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
/** A share as per cent with up to three significant digits: "2 %", "99.8 %"; never rounded up to 100 %. */
function formatPercent(share) {
    const percent = Number((share * 100).toPrecision(3));
    return `${percent >= 100 && share < 1 ? "over 99.9" : percent} %`;
}
/** "4:3 (1.333)" where the reduced ratio is readable, "1.499:1" otherwise. */
function describeAspect(width, height) {
    const divisor = greatestCommonDivisor(width, height);
    const [wide, high] = [width / divisor, height / divisor];
    const decimal = (width / height).toFixed(3);
    return wide <= 32 && high <= 32 ? `${wide}:${high} (${decimal})` : `${decimal}:1`;
}
function greatestCommonDivisor(a, b) {
    return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/border.js
/** Even frames and letterboxes: bands of one colour along an edge that end at once, all along. */
// Taken out once: the inner loop runs hundreds of thousands of times, and not everywhere is a global look-up free.
const { abs } = Math;
const EDGES = ["top", "right", "bottom", "left"];
/** A channel further than this from the band's colour (of 255) is another colour: wider than what JPEG does to an even area. */
const TOLERANCE = 12;
/** Strays that an even line may have, as a share of it: ringing near the end of a band, a speck. */
const STRAYS = 0.01;
/** Where a band ends, at least this share of a line is another colour: a horizon or a product on a studio's ground is not. */
const LEAST_BREAK = 0.4;
/** Within how many lines it must have ended: shrinking spreads an edge over two, a soft one over three. */
const BREAK_LINES = 3;
/** The bands of a picture. One that is even all over has none: that is what `notBlank` is for. */
function borderOf(image) {
    const { width, height } = image;
    return {
        top: bandOf(image, { lines: height, length: width, start: 0, line: width, step: 1 }),
        right: bandOf(image, { lines: width, length: height, start: width - 1, line: -1, step: width }),
        bottom: bandOf(image, { lines: height, length: width, start: (height - 1) * width, line: -width, step: 1 }),
        left: bandOf(image, { lines: width, length: height, start: 0, line: 1, step: width }),
    };
}
function bandOf({ values }, walk) {
    const colour = colourOfLine(values, walk);
    /** The share of a line that is another colour. */
    const otherIn = (line) => {
        let other = 0;
        for (let k = 0, at = (walk.start + line * walk.line) * 3; k < walk.length; k++, at += walk.step * 3)
            if (abs(values[at] - colour[0]) > TOLERANCE ||
                abs(values[at + 1] - colour[1]) > TOLERANCE ||
                abs(values[at + 2] - colour[2]) > TOLERANCE)
                other++;
        return other / walk.length;
    };
    let band = 0;
    while (band < walk.lines && otherIn(band) <= STRAYS)
        band++;
    if (band === 0 || band === walk.lines)
        return 0;
    for (let line = band; line < Math.min(walk.lines, band + BREAK_LINES); line++)
        if (otherIn(line) >= LEAST_BREAK)
            return band / walk.lines;
    return 0;
}
/** The median of each channel along the outermost line. */
function colourOfLine(values, { start, step, length }) {
    const median = (channel) => {
        const line = Float32Array.from({ length }, (_, k) => values[(start + k * step) * 3 + channel]);
        return line.toSorted()[length >> 1];
    };
    return [median(0), median(1), median(2)];
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/spans.js
/** The spans from `from` to `to` cells. Where `to` is more, several target cells lie within one source cell and take its value. */
function boxSpans(from, to) {
    const step = from / to;
    const [first, offset] = [new Int32Array(to), new Int32Array(to + 1)];
    const weights = [];
    for (let index = 0; index < to; index++) {
        // From fractions of integers, so that no sliver of a cell appears by rounding.
        const [start, end] = [(index * from) / to, ((index + 1) * from) / to];
        first[index] = Math.floor(start);
        for (let cell = first[index]; cell < end; cell++)
            weights.push((Math.min(cell + 1, end) - Math.max(cell, start)) / step);
        offset[index + 1] = weights.length;
    }
    return { from, to, first, offset, weights: Float64Array.from(weights) };
}
/** Filters a row of pixels with three numbers each. */
function shrinkRow(row, { from, to, first, offset, weights }, target) {
    if (from === to)
        return target.set(row);
    for (let index = 0; index < to; index++) {
        let [red, green, blue] = [0, 0, 0];
        let at = first[index] * 3;
        for (let k = offset[index], end = offset[index + 1]; k < end; k++, at += 3) {
            const weight = weights[k];
            red += row[at] * weight;
            green += row[at + 1] * weight;
            blue += row[at + 2] * weight;
        }
        target[index * 3] = red;
        target[index * 3 + 1] = green;
        target[index * 3 + 2] = blue;
    }
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/rows.js

/** Makes the rows of a picture of another size, top down: each pixel is the mean of the area of the source that it covers. */
function eachRow(pixels, size, ground, rows) {
    const [across, down] = [pixels.width / size.width, pixels.height / size.height];
    // The sizes that generators make come out even, and whole numbers are several times as fast.
    if (rows_LITTLE && ground === "opaque" && across === down && Number.isInteger(across) && across <= WHOLE_MOST)
        eachWholeRow(pixels, size, across, rows);
    else
        eachMixedRow(pixels, size, ground, rows);
}
/** The same as luma of ITU-R BT.601, the weights that image tools use for grey, in `luma`. */
function eachLumaRow(pixels, size, ground, luma, visit) {
    if (rows_LITTLE && ground === "opaque" && size.width === pixels.width && size.height === pixels.height) {
        const words = wordsOf(pixels);
        for (let y = 0; y < size.height; y++) {
            lumaOfWords(words, y * size.width, luma);
            visit(y);
        }
        return;
    }
    const row = new Float32Array(size.width * 3);
    const done = (y) => {
        lumaRow(row, luma);
        visit(y);
    };
    eachRow(pixels, size, ground, { at: () => row, done });
}
function lumaOfWords(words, from, luma) {
    for (let x = 0; x < luma.length; x++) {
        const word = words[from + x];
        luma[x] = (299 * (word & 255) + 587 * ((word >>> 8) & 255) + 114 * ((word >>> 16) & 255)) * 0.001;
    }
}
/** Luma of ITU-R BT.601 from three numbers a pixel. */
function lumaRow(row, luma) {
    for (let to = 0, at = 0; to < luma.length; to++, at += 3)
        luma[to] = 0.299 * row[at] + 0.587 * row[at + 1] + 0.114 * row[at + 2];
}
/** So many squared bytes add up to less than 31 bits. */
const WHOLE_MOST = 1024;
/** The pixels as one number each, red in the lowest byte: reading four bytes at once halves the time of a pass. */
function wordsOf({ width, height, rgba }) {
    const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
    return new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
}
/** Whether numbers are stored with the lowest byte first, as on every machine that Node is built for but one. */
const rows_LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
/** Each pixel is the mean of `step` x `step` whole ones. */
function eachWholeRow(pixels, size, step, rows) {
    const words = wordsOf(pixels);
    const sums = new Int32Array(size.width * 3);
    for (let y = 0; y < size.height; y++) {
        const [from, row] = [y * step * pixels.width, rows.at(y)];
        if (step === 1)
            copyRow(words, from, row);
        else if (step === 2)
            halveRow(words, from, from + pixels.width, row);
        else {
            sums.fill(0);
            for (let k = 0; k < step; k++)
                addBlocks(words, from + k * pixels.width, step, sums);
            const scale = 1 / (step * step);
            for (let at = 0; at < row.length; at++)
                row[at] = sums[at] * scale;
        }
        rows.done?.(y);
    }
}
function copyRow(words, from, row) {
    for (let to = 0, at = from; to < row.length; to += 3, at++) {
        const word = words[at];
        row[to] = word & 255;
        row[to + 1] = (word >>> 8) & 255;
        row[to + 2] = (word >>> 16) & 255;
    }
}
/** The means of two by two. Red and blue are added at once, each with room for its sum. */
function halveRow(words, upper, lower, row) {
    for (let to = 0, a = upper, b = lower; to < row.length; to += 3, a += 2, b += 2) {
        const [one, two, three, four] = [words[a], words[a + 1], words[b], words[b + 1]];
        const outer = (one & 0xff00ff) + (two & 0xff00ff) + (three & 0xff00ff) + (four & 0xff00ff);
        const green = ((one >>> 8) & 255) + ((two >>> 8) & 255) + ((three >>> 8) & 255) + ((four >>> 8) & 255);
        row[to] = (outer & 0xffff) * 0.25;
        row[to + 1] = green * 0.25;
        row[to + 2] = (outer >>> 16) * 0.25;
    }
}
function addBlocks(words, from, step, sums) {
    for (let to = 0, at = from; to < sums.length; to += 3) {
        let [red, green, blue] = [0, 0, 0];
        for (const end = at + step; at < end; at++) {
            const word = words[at];
            red += word & 255;
            green += (word >>> 8) & 255;
            blue += (word >>> 16) & 255;
        }
        sums[to] += red;
        sums[to + 1] += green;
        sums[to + 2] += blue;
    }
}
/** Any ratio of sizes, and any ground. */
function eachMixedRow(pixels, size, ground, rows) {
    const [across, down] = [boxSpans(pixels.width, size.width), boxSpans(pixels.height, size.height)];
    const sum = new Float32Array(pixels.width * 3);
    for (let y = 0; y < size.height; y++) {
        sum.fill(0);
        for (let k = down.offset[y], source = down.first[y]; k < down.offset[y + 1]; k++, source++) {
            const line = pixels.rgba.subarray(source * pixels.width * 4, (source + 1) * pixels.width * 4);
            if (ground === "opaque")
                addOpaque(sum, line, down.weights[k]);
            else
                addOver(sum, line, down.weights[k], ground);
        }
        shrinkRow(sum, across, rows.at(y));
        rows.done?.(y);
    }
}
function addOpaque(sum, line, weight) {
    for (let to = 0, at = 0; to < sum.length; to += 3, at += 4) {
        sum[to] += line[at] * weight;
        sum[to + 1] += line[at + 1] * weight;
        sum[to + 2] += line[at + 2] * weight;
    }
}
function addOver(sum, line, weight, ground) {
    for (let to = 0, at = 0; to < sum.length; to += 3, at += 4) {
        const share = (line[at + 3] * weight) / 255;
        const rest = ground * (weight - share);
        sum[to] += line[at] * share + rest;
        sum[to + 1] += line[at + 1] * share + rest;
        sum[to + 2] += line[at + 2] * share + rest;
    }
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/resize.js


/** The size with the same aspect whose longest side is at most `longest`; never larger than it was, never below 1. */
function fitWithin(width, height, longest) {
    const scale = Math.min(1, longest / Math.max(width, height));
    return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
/**
 * Lays the pixels on a ground and box-filters them so that the longest side is at most `longest` pixels.
 *
 * @param ground "opaque" leaves the alpha out of account, which is faster
 */
function shrinkRgb(pixels, longest, ground) {
    return resizeRgb(pixels, fitWithin(pixels.width, pixels.height, longest), ground);
}
/** The same to any size; each pixel is the mean of the area that it covers, also where it is smaller than one of the image's. */
function resizeRgb(pixels, size, ground) {
    const { width, height } = size;
    const values = new Float32Array(width * height * 3);
    eachRow(pixels, size, ground, { at: (y) => values.subarray(y * width * 3, (y + 1) * width * 3) });
    return { width, height, values };
}
/** The luma of a picture, of ITU-R BT.601. */
function lumaOf({ width, height, values }) {
    const luma = new Float32Array(width * height);
    lumaRow(values, luma);
    return { width, height, values: luma };
}
/** A picture of another size, each pixel the mean of the area that it covers. */
function rescale(image, { width, height }) {
    const [across, down] = [boxSpans(image.width, width), boxSpans(image.height, height)];
    const values = new Float32Array(width * height * 3);
    const sum = new Float32Array(image.width * 3);
    for (let y = 0; y < height; y++) {
        sum.fill(0);
        for (let k = down.offset[y], source = down.first[y]; k < down.offset[y + 1]; k++, source++) {
            const [from, weight] = [source * sum.length, down.weights[k]];
            for (let at = 0; at < sum.length; at++)
                sum[at] += image.values[from + at] * weight;
        }
        shrinkRow(sum, across, values.subarray(y * width * 3, (y + 1) * width * 3));
    }
    return { width, height, values };
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/hash.js

/** The side of the square that is transformed, and of the lowest frequencies of it that are kept. */
const SIDE = 32;
const KEPT = 8;
/**
 * A frame whose every kept frequency is under this (of luma 0 to 255, in the orthonormal transform of 32 x 32: a step of one level
 * through the middle gives 14) shows nothing that could be recognized, and the signs of its frequencies are chance.
 */
const LEAST_FEATURE = 16;
/** A frequency that is over the median by less is not: in graphics many are nearly zero, and noise would decide their bits. */
const MARGIN = 1;
/** The hash of a frame without features. The first bit of any other is set. */
const FEATURELESS = "0".repeat(16);
/**
 * The perceptual hash of a picture as 16 hexadecimal digits: the "pHash" by discrete cosine transform (Zauner 2010, section 3.2.1)
 * with 63 bits. Luma is averaged to 32 x 32, whatever the shape, and of its 8 x 8 lowest frequencies each but the mean gives one bit:
 * whether it is clearly over their median. The mean's place, the first bit, says that there are features.
 */
function perceptualHash(image) {
    const low = lowFrequencies(lumaOf(rescale(image, { width: SIDE, height: SIDE })));
    const rest = low.subarray(1);
    if (rest.every((value) => Math.abs(value) < LEAST_FEATURE))
        return FEATURELESS;
    const median = rest.toSorted()[31];
    let bits = 1n;
    for (const value of rest)
        bits = (bits << 1n) | (value > median + MARGIN ? 1n : 0n);
    return bits.toString(16).padStart(16, "0");
}
const FREQUENCIES = (1n << 63n) - 1n;
/** In how many of the 63 bits two hashes differ. */
function hashDistance(one, other) {
    let distance = 0;
    for (let left = (BigInt(`0x${one}`) ^ BigInt(`0x${other}`)) & FREQUENCIES; left > 0n; left &= left - 1n)
        distance++;
    return distance;
}
/** The orthonormal DCT-II along an axis: frequency k of 32 values. */
const WAVES = Array.from({ length: KEPT }, (_, k) => Float64Array.from({ length: SIDE }, (_unused, x) => Math.sqrt((k === 0 ? 1 : 2) / SIDE) * Math.cos((Math.PI * k * (2 * x + 1)) / (2 * SIDE))));
/** The 8 x 8 lowest frequencies of a plane of 32 x 32, row by row: vertical frequency first. */
function lowFrequencies({ values }) {
    const across = new Float64Array(SIDE * KEPT);
    for (let y = 0; y < SIDE; y++)
        for (let k = 0; k < KEPT; k++) {
            const wave = WAVES[k];
            let sum = 0;
            for (let x = 0; x < SIDE; x++)
                sum += values[y * SIDE + x] * wave[x];
            across[y * KEPT + k] = sum;
        }
    const low = new Float64Array(KEPT * KEPT);
    for (let j = 0; j < KEPT; j++)
        for (let k = 0; k < KEPT; k++) {
            const wave = WAVES[j];
            let sum = 0;
            for (let y = 0; y < SIDE; y++)
                sum += across[y * KEPT + k] * wave[y];
            low[j * KEPT + k] = sum;
        }
    return low;
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/duplicate.js

/**
 * A near-duplicate of an earlier attempt. Frames without features are not compared: blank ones are all alike, and `notBlank` is the
 * check for them.
 */
function duplicateFailures(hash, { prompt, earlier }, { duplicateOf }) {
    if (duplicateOf === undefined || hash === FEATURELESS)
        return [];
    const { among, maxDistance } = duplicateOf;
    for (const before of earlier) {
        if ((among === "prompt" && before.prompt !== prompt) || before.hash === FEATURELESS)
            continue;
        const distance = hashDistance(hash, before.hash);
        if (distance > maxDistance)
            continue;
        const whose = before.prompt === prompt ? "" : ` on ${before.prompt}`;
        const seen = `It is nearly the same as attempt ${before.attempt}${whose}: ${distance} of 63 bits of their perceptual hashes differ`;
        return [{ check: "duplicateOf", message: `${seen}; wanted more than ${maxDistance}.` }];
    }
    return [];
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/ciede2000.js
/** CIE L*a*b* for the D65 white of sRGB, and the colour difference CIEDE2000. */
/** Linear light of an sRGB value 0 to 255 (IEC 61966-2-1); values between whole ones are interpolated. */
const LINEAR = Float64Array.from({ length: 257 }, (_, value) => {
    const v = Math.min(255, value) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});
function linear(value) {
    const whole = value | 0;
    return LINEAR[whole] + (value - whole) * (LINEAR[whole + 1] - LINEAR[whole]);
}
/** f of CIE 15:2004, section 8.2.1. */
function lightness(share) {
    return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}
/** sRGB in 0 to 255 to L*a*b*. */
function labOf(red, green, blue) {
    const [r, g, b] = [linear(red), linear(green), linear(blue)];
    const x = lightness((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    const y = lightness(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
    const z = lightness((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const { abs: ciede2000_abs, atan2, cos, exp, hypot, PI, sin, sqrt } = Math;
const DEGREE = PI / 180;
/** The lightness weight is never over this, so that a difference in lightness alone can tell that two colours are far apart. */
const MOST_LIGHTNESS_WEIGHT = 1.75;
/** Whether two colours are within a distance; the cheap question first. */
function isWithin(one, other, distance) {
    return ciede2000_abs(one[0] - other[0]) <= MOST_LIGHTNESS_WEIGHT * distance && ciede2000(one, other) <= distance;
}
/** The difference of two colours by Sharma, Wu, Dalal 2005 ("The CIEDE2000 color-difference formula"), with all weights 1. */
function ciede2000([l1, a1, b1], [l2, a2, b2]) {
    const g = 0.5 * (1 - saturation((hypot(a1, b1) + hypot(a2, b2)) / 2));
    const [x1, x2] = [(1 + g) * a1, (1 + g) * a2];
    const [c1, c2] = [hypot(x1, b1), hypot(x2, b2)];
    const [h1, h2] = [hue(x1, b1), hue(x2, b2)];
    const grey = c1 * c2 === 0;
    const around = h2 - h1;
    const turn = grey ? 0 : around > PI ? around - 2 * PI : around < -PI ? around + 2 * PI : around;
    const [dl, dc, dh] = [l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(turn / 2)];
    const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
    const h = grey ? h1 + h2 : ciede2000_abs(around) <= PI ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 2 * PI ? 2 * PI : -2 * PI)) / 2;
    const t = 1 - 0.17 * cos(h - 30 * DEGREE) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6 * DEGREE) - 0.2 * cos(4 * h - 63 * DEGREE);
    const sl = 1 + (0.015 * (l - 50) ** 2) / sqrt(20 + (l - 50) ** 2);
    const sc = 1 + 0.045 * c;
    const sh = 1 + 0.015 * c * t;
    const rotation = -sin(60 * DEGREE * exp(-(((h / DEGREE - 275) / 25) ** 2))) * 2 * saturation(c);
    const [ul, uc, uh] = [dl / sl, dc / sc, dh / sh];
    return sqrt(ul * ul + uc * uc + uh * uh + rotation * uc * uh);
}
/** sqrt(C^7 / (C^7 + 25^7)). */
function saturation(chroma) {
    const power = chroma ** 7;
    return sqrt(power / (power + 25 ** 7));
}
function hue(x, y) {
    const angle = x === 0 && y === 0 ? 0 : atan2(y, x);
    return angle < 0 ? angle + 2 * PI : angle;
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/palette.js

/** Which share of an image shows a colour. */
/** The longest side in pixels at which colours are seen: each is the mean of an area, as an eye at a distance sees it. */
const PALETTE_SIDE = 128;
/** What of a pixel must be visible for its colour to count. */
const LEAST_VISIBLE = 0.5;
/**
 * Colours are told apart to within four levels of a channel (a CIEDE2000 difference of 0.4 in the median, of 1.5 in the
 * worst 100th), so that what is learnt of one holds for all images of a worker: the difference itself is dear.
 */
const LEVELS = 64;
const STEP = 256 / LEVELS;
function cellOf(red, green, blue) {
    return (((red / STEP) | 0) * LEVELS + ((green / STEP) | 0)) * LEVELS + ((blue / STEP) | 0);
}
/** The middle of a cell. */
function labOfCell(cell) {
    const middle = (level) => (level + 0.5) * STEP - 0.5;
    return labOf(middle((cell / LEVELS / LEVELS) | 0), middle(((cell / LEVELS) | 0) % LEVELS), middle(cell % LEVELS));
}
/** The colours of a picture without transparency. */
function coloursOf({ values }) {
    const cells = [];
    for (let at = 0; at < values.length; at += 3)
        cells.push(cellOf(values[at], values[at + 1], values[at + 2]));
    return { cells, weights: Array(cells.length).fill(1) };
}
/**
 * The colours of a picture with transparency, from how it looks on black and on white: the less the two differ, the more is visible.
 * Pixels that are mostly transparent are left out: they have no colour of their own.
 */
function visibleColours(onBlack, onWhite) {
    const cells = [];
    const weights = [];
    for (let at = 0; at < onBlack.values.length; at += 3) {
        const [red, green, blue] = [onBlack.values[at], onBlack.values[at + 1], onBlack.values[at + 2]];
        const visible = Math.min(1, 1 - (onWhite.values[at + 1] - green) / 255);
        if (visible < LEAST_VISIBLE)
            continue;
        const undiluted = (value) => Math.min(255, value / visible);
        cells.push(cellOf(undiluted(red), undiluted(green), undiluted(blue)));
        weights.push(visible);
    }
    return { cells, weights };
}
const UNKNOWN = 0;
const NEAR = 1;
const FAR = 2;
/** What is known of the cells around colours; the few last ones asked for, of 256 kB each. */
const known = new Map();
const KNOWN_MOST = 16;
function knownOf(colour, distance) {
    const key = `${colour} ${distance}`;
    const cells = known.get(key) ?? new Uint8Array(LEVELS ** 3);
    known.delete(key);
    known.set(key, cells);
    for (const oldest of known.keys())
        if (known.size > KNOWN_MOST)
            known.delete(oldest);
    return cells;
}
/**
 * The share of the visible area, 0 to 1, whose colour is within a CIEDE2000 difference of this one; 0 where nothing is visible.
 *
 * @param colour "#rrggbb"
 */
function shareOf({ cells, weights }, colour, distance) {
    const wanted = labOf(...channelsOf(colour));
    const of = knownOf(colour, distance);
    // Within any distance of itself, although its cell's middle is another colour.
    of[cellOf(...channelsOf(colour))] = NEAR;
    let [near, all] = [0, 0];
    for (let index = 0; index < cells.length; index++) {
        const [cell, weight] = [cells[index], weights[index]];
        if (of[cell] === UNKNOWN)
            of[cell] = isWithin(labOfCell(cell), wanted, distance) ? NEAR : FAR;
        if (of[cell] === NEAR)
            near += weight;
        all += weight;
    }
    return all === 0 ? 0 : near / all;
}
function channelsOf(colour) {
    const value = Number.parseInt(colour.slice(1), 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/failures.js




/** Every check of one `image` item that needs pixels and that fails, named by its key in the manifest. */
function pixelFailures(measures, check, before) {
    return [
        ...blankFailures(measures, check),
        ...sharpnessFailures(measures, check),
        ...alphaFailures(measures, check),
        ...paletteFailures(measures, check),
        ...borderFailures(measures, check),
        ...(check.duplicateOf ? duplicateFailures(measures.hash(), before, check) : []),
    ];
}
function blankFailures(measures, { notBlank }) {
    if (notBlank !== true)
        return [];
    const seen = measures.blankness();
    if (seen === null)
        return [];
    const { colour, ink } = seen;
    const hex = colour.map((value) => value.toString(16).padStart(2, "0")).join("");
    const message = `The frame is nearly uniform: ${formatPercent(1 - ink)} of it is about #${hex}; wanted a picture.`;
    return [{ check: "notBlank", message }];
}
function sharpnessFailures(measures, { minSharpness }) {
    if (minSharpness === undefined)
        return [];
    const seen = measures.sharpness();
    if (seen >= minSharpness)
        return [];
    const message = `The sharpness is ${Number(seen.toPrecision(3))}; wanted at least ${minSharpness}.`;
    return [{ check: "minSharpness", message }];
}
function alphaFailures(measures, { alpha }) {
    if (alpha === undefined || measures.transparent() === (alpha === "required"))
        return [];
    const message = alpha === "required" ? "No pixel is transparent; wanted transparent pixels." : "Some pixels are transparent; wanted none.";
    return [{ check: "alpha", message }];
}
/** Bounds themselves pass, whatever floating point makes of a share. */
const failures_NOISE = 1e-9;
function paletteFailures(measures, { palette }) {
    if (palette === undefined)
        return [];
    const { required, forbidden, distance } = palette;
    const failures = [];
    const tell = (colour, seen, wanted) => failures.push({
        check: "palette",
        message: `${formatPercent(seen)} of the image is within ${distance} of ${colour}; wanted ${wanted}.`,
    });
    for (const { colour, minShare } of required) {
        const seen = shareOf(measures.colours(), colour, distance);
        if (seen < minShare - failures_NOISE)
            tell(colour, seen, `at least ${formatPercent(minShare)}`);
    }
    for (const { colour, maxShare } of forbidden) {
        const seen = shareOf(measures.colours(), colour, distance);
        if (seen > maxShare + failures_NOISE)
            tell(colour, seen, `at most ${formatPercent(maxShare)}`);
    }
    return failures;
}
function borderFailures(measures, { border }) {
    if (border === undefined)
        return [];
    const seen = measures.border();
    const wide = EDGES.filter((edge) => seen[edge] > border.maxShare + failures_NOISE);
    if (wide.length === 0)
        return [];
    const each = wide.map((edge) => `${formatPercent(seen[edge])} at the ${edge}`).join(", ");
    const message = `There is an even border: ${each}; wanted at most ${formatPercent(border.maxShare)}.`;
    return [{ check: "border", message }];
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/alpha.js
/** An alpha from here on counts as opaque: scaling and encoders leave 253 or 254 where they mean opaque, and nobody sees it. */
const OPAQUE_FROM = 250;
/** Whether no pixel is transparent. */
function isOpaque({ rgba }) {
    for (let at = 3; at < rgba.length; at += 4)
        if (rgba[at] < OPAQUE_FROM)
            return false;
    return true;
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/blank.js
// Taken out once: the inner loops run hundreds of thousands of times, and not everywhere is a global look-up free.
const { abs: blank_abs, floor, max, min } = Math;
/**
 * The longest side in pixels at which blankness is judged, at most half of the image's: each pixel is the mean of four or more,
 * which averages noise away and leaves a line of text.
 */
function blankSide(width, height) {
    return min(512, max(width, height) / 2);
}
/** A pixel differs from the dominant colour when a channel is further from it than this (of 255). */
const LEAST_DIFFERENCE = 8;
const MOST_DIFFERENCE = 14;
/** The noise, in standard deviations, that a pixel must rise above. */
const NOISE_MARGIN = 5;
/** Side of the grid on which the spread of the different pixels is seen. */
const GRID = 32;
/**
 * An image is nearly uniform when less than MOST_INK of its pixels differ, and when they lie in less than MOST_SPREAD of the
 * grid's rows times its columns. Seen on the scenes of test/adapters/checks/scenes.ts, at five sizes from 512x512 to 2048x2048:
 *
 * - frames that must be caught: ink 0 to 0.0112 (two lines of text), spread 0 to 0.051 (a line of text)
 * - pictures in one place: ink from 0.0202 (an icon that covers 2 % of a white ground), spread from 0.031
 * - pictures all over the frame: ink from 0.0005 (30 faint stars), spread from 0.132 (14 lights at night)
 *
 * What cannot be told apart: an icon of under 1.5 % of the frame, or a few lights in a row on perfect black, from a watermark.
 */
const MOST_INK = 0.015;
const MOST_SPREAD = 0.08;
/** Tells nearly uniform frames. */
function blankness(image) {
    const colour = medians(image);
    const difference = min(MOST_DIFFERENCE, max(LEAST_DIFFERENCE, NOISE_MARGIN * noise(image)));
    const { ink, spread } = differing(image, colour, difference);
    return { blank: ink < MOST_INK && spread < MOST_SPREAD, colour, ink, spread };
}
/** The same, but null for what is found early to be no blank frame: most pictures differ enough in their first rows. */
function blanknessIfAny(image) {
    return hasInk(image, medians(image)) ? null : blankness(image);
}
/** Whether so many pixels differ by the most that could be asked for that the rest does not matter. */
function hasInk({ width, height, values }, [red, green, blue]) {
    const enough = MOST_INK * width * height;
    let count = 0;
    for (let at = 0; at < values.length && count < enough; at += 3) {
        const [byRed, byGreen, byBlue] = [blank_abs(values[at] - red), blank_abs(values[at + 1] - green), blank_abs(values[at + 2] - blue)];
        if (byRed > MOST_DIFFERENCE || byGreen > MOST_DIFFERENCE || byBlue > MOST_DIFFERENCE)
            count++;
    }
    return count >= enough;
}
/** The medians of the three channels, rounded. */
function medians({ values }) {
    const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)];
    const [reds, greens, blues] = counts;
    // The cast rounds: no value is negative, and `Math.round` is several times as slow.
    for (let at = 0; at < values.length; at += 3) {
        reds[(values[at] + 0.5) | 0]++;
        greens[(values[at + 1] + 0.5) | 0]++;
        blues[(values[at + 2] + 0.5) | 0]++;
    }
    const total = values.length / 3;
    return [medianOfCounts(reds, total), medianOfCounts(greens, total), medianOfCounts(blues, total)];
}
function medianOfCounts(counts, total) {
    let seen = 0;
    for (let value = 0; value < counts.length; value++) {
        seen += counts[value];
        if (2 * seen >= total)
            return value;
    }
    return 0;
}
/**
 * Standard deviation of the noise, from the median difference of neighbours in a row (the median absolute deviation of a normal
 * difference is 0.6745 times its deviation, which is sqrt 2 times that of a pixel): smooth content does not count as noise.
 */
function noise({ width, height, values }) {
    const STEPS = 16;
    const counts = new Uint32Array(256 * STEPS + 1);
    for (let y = 0; y < height; y++) {
        let before = values[y * width * 3 + 1];
        for (let at = (y * width + 1) * 3 + 1, end = (y + 1) * width * 3; at < end; at += 3) {
            const here = values[at];
            counts[(blank_abs(here - before) * STEPS + 0.5) | 0]++;
            before = here;
        }
    }
    const total = (width - 1) * height;
    return total === 0 ? 0 : medianOfCounts(counts, total) / STEPS / 0.6745 / Math.SQRT2;
}
function differing({ width, height, values }, colour, difference) {
    const [rows, columns] = [new Uint8Array(GRID), new Uint8Array(GRID)];
    const columnOf = Uint8Array.from({ length: width }, (_, x) => floor((x * GRID) / width));
    const [red, green, blue] = colour;
    let count = 0;
    for (let y = 0, at = 0; y < height; y++) {
        const before = count;
        for (let x = 0; x < width; x++, at += 3) {
            if (blank_abs(values[at] - red) <= difference &&
                blank_abs(values[at + 1] - green) <= difference &&
                blank_abs(values[at + 2] - blue) <= difference)
                continue;
            count++;
            columns[columnOf[x]] = 1;
        }
        if (count > before)
            rows[floor((y * GRID) / height)] = 1;
    }
    return { ink: count / (width * height), spread: (sum(rows) / GRID) * (sum(columns) / GRID) };
}
function sum(flags) {
    return flags.reduce((total, flag) => total + flag, 0);
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/sharpness.js


/** The longest side in pixels at which sharpness is measured, so that figures of different sizes compare. */
const SHARPNESS_SIDE = 1024;
/**
 * The variance of the Laplacian with four neighbours (0 1 0 / 1 -4 1 / 0 1 0) of luma in 0 to 255, over the pixels that have
 * all four: the focus measure of Pech-Pacheco et al. 2000 ("diatom autofocusing"). 0 for an image under 3 pixels a side.
 */
function laplacianVariance({ width, height, values }) {
    const variance = laplacianOf(width);
    for (let y = 0; y < height; y++)
        variance.add(values.subarray(y * width, (y + 1) * width));
    return variance.value();
}
/** The same of an image whose longest side is shrunk to SHARPNESS_SIDE, row by row: no plane of it is ever held. */
function sharpnessOf(pixels, ground) {
    const size = fitWithin(pixels.width, pixels.height, SHARPNESS_SIDE);
    const variance = laplacianOf(size.width);
    const luma = new Float32Array(size.width);
    eachLumaRow(pixels, size, ground, luma, () => variance.add(luma));
    return variance.value();
}
/** Takes the rows of a plane one after the other; each is copied. */
function laplacianOf(width) {
    let [above, middle, below] = [new Float32Array(width), new Float32Array(width), new Float32Array(width)];
    let [rows, sum, squares] = [0, 0, 0];
    return {
        add: (row) => {
            [above, middle, below] = [middle, below, above];
            below.set(row);
            if (++rows < 3 || width < 3)
                return;
            const [a, m, b] = [above, middle, below];
            let [ofRow, squaresOfRow] = [0, 0];
            for (let x = 1, left = m[0], here = m[1]; x < width - 1; x++) {
                const right = m[x + 1];
                const edge = a[x] + b[x] + left + right - 4 * here;
                ofRow += edge;
                squaresOfRow += edge * edge;
                left = here;
                here = right;
            }
            sum += ofRow;
            squares += squaresOfRow;
        },
        value: () => {
            const count = (width - 2) * (rows - 2);
            return rows < 3 || width < 3 ? 0 : Math.max(0, squares / count - (sum / count) ** 2);
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/passes.js




/** Any image on any ground, in plain TypeScript. */
function plainPasses(pixels) {
    return {
        sharpness: (ground) => sharpnessOf(pixels, ground),
        small: (ground) => shrinkRgb(pixels, blankSide(pixels.width, pixels.height), ground),
        tiny: (small) => rescale(small, fitWithin(small.width, small.height, PALETTE_SIDE)),
    };
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/upright.js
/** Where a point of the upright picture lies in the stored one, for the eight EXIF orientations (Exif 2.32, section 4.6.4). */
const SOURCES = {
    1: (x, y) => [x, y],
    2: (x, y, right) => [right - x, y],
    3: (x, y, right, bottom) => [right - x, bottom - y],
    4: (x, y, _right, bottom) => [x, bottom - y],
    5: (x, y) => [y, x],
    6: (x, y, _right, bottom) => [y, bottom - x],
    7: (x, y, right, bottom) => [right - y, bottom - x],
    8: (x, y, right) => [right - y, x],
};
/** The picture as a viewer shows it. */
function turnUpright(image, orientation) {
    if (orientation === 1)
        return image;
    const { width, height, values } = image;
    const [wide, high] = orientation >= 5 ? [height, width] : [width, height];
    const turned = new Float32Array(values.length);
    const source = SOURCES[orientation];
    for (let y = 0, to = 0; y < high; y++) {
        for (let x = 0; x < wide; x++, to += 3) {
            const [fromX, fromY] = source(x, y, width - 1, height - 1);
            const from = (fromY * width + fromX) * 3;
            turned[to] = values[from];
            turned[to + 1] = values[from + 1];
            turned[to + 2] = values[from + 2];
        }
    }
    return { width: wide, height: high, values: turned };
}
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
/** The part of the stored picture that shows as this part of the upright one. */
function storedPart({ x, y, width, height }, orientation) {
    const [ax, ay] = SOURCES[orientation](x, y, 1, 1);
    const [bx, by] = SOURCES[orientation](x + width, y + height, 1, 1);
    return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) };
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/measure.js







/**
 * The measures of an image as a viewer shows it, computed when they are asked for. An image with transparent pixels is laid on black
 * and on white, and the ground on which it shows better counts: a white logo is not blank because pages are white. Frames and hashes
 * are those of it on middle grey.
 */
function measuresOf({ pixels, header }, passesOf = plainPasses) {
    const passes = passesOf(pixels);
    const transparent = once(() => header.mayBeTransparent && !isOpaque(pixels));
    const grounds = () => (transparent() ? [0, 255] : ["opaque"]);
    const upright = (images) => images.map((image) => turnUpright(image, header.orientation));
    const stored = once(() => grounds().map(passes.small));
    // One pass for colours and hash together.
    const tinies = once(() => upright(stored().map(passes.tiny)));
    return {
        transparent,
        sharpness: once(() => Math.max(...grounds().map(passes.sharpness))),
        blankness: once(() => {
            const judged = stored().map(blanknessIfAny);
            return judged.every((each) => each?.blank === true) ? judged[0] : null;
        }),
        colours: once(() => {
            const [first, second] = tinies();
            return second ? visibleColours(first, second) : coloursOf(first);
        }),
        border: once(() => borderOf(meanOf(upright(stored())))),
        hash: once(() => perceptualHash(meanOf(tinies()))),
    };
}
/** A picture on black and the same on white make the one on middle grey. */
function meanOf(images) {
    const [first, second] = images;
    if (!second)
        return first;
    return { ...first, values: first.values.map((value, at) => (value + second.values[at]) / 2) };
}
function once(compute) {
    let kept = null;
    return () => (kept ??= { value: compute() }).value;
}

;// CONCATENATED MODULE: ./build/adapters/checks/rules.js



/** Relative deviation of width / height that a bare `aspect: "W:H"` allows. */
const DEFAULT_TOLERANCE = 0.02;
/** Every check of one `image` item that the header alone decides and that fails, named by its key in the manifest. */
function headerFailures(file, check) {
    return [
        ...formatFailures(file, check),
        ...bytesFailures(file, check),
        ...sideFailures(file, check),
        ...aspectFailures(file, check),
        ...rules_alphaFailures(file, check),
    ];
}
/** Why an image over the limit is not decoded, whatever the checks are, as a sentence; null for one that is not over it. */
function sizeLimitProblem({ stored }) {
    if (stored === null || !isOverLimit(stored))
        return null;
    const seen = `${describeSize(stored)} is ${formatMegapixels(stored)} megapixels`;
    return `${seen}; at most ${MAX_MEGAPIXELS} megapixels are decoded.`;
}
/**
 * The most pixels that a byte can hold. PNG: a pixel has a bit at least, and deflate packs 1,032 bytes into one at best
 * (zlib.net/zlib_tech.html). JPEG: a unit of at most 32x32 pixels has a bit at least where Huffman codes are used
 * (ITU-T T.81, A.2 and F.1.2). WebP has no such bound.
 */
const MOST_PIXELS_PER_BYTE = { png: 8 * 1032, jpeg: 8 * 32 * 32 };
/**
 * Why a file cannot be an image of the size over the limit that its header claims, as a sentence; null when it may be one. Smaller ones
 * are decoded, which tells more.
 */
function claimProblem({ kind, header, bytes }) {
    const { stored, undecodable } = header;
    const most = undecodable === undefined ? MOST_PIXELS_PER_BYTE[kind] : undefined;
    if (stored === null || most === undefined || !isOverLimit(stored) || stored.width * stored.height <= most * bytes)
        return null;
    const claim = `its header says ${describeSize(stored)}, which is ${formatMegapixels(stored)} megapixels`;
    return `The ${nameOf(kind)} is damaged: ${claim}, and ${formatCount(bytes)} bytes cannot hold them.`;
}
function isOverLimit({ width, height }) {
    return width * height > MAX_MEGAPIXELS * 1e6;
}
function describeSize({ width, height }) {
    return `${width}x${height}`;
}
function formatMegapixels({ width, height }) {
    return formatCount(Math.round((width * height) / 1e6));
}
/** What a codec keeps of a larger one would stay in the worker's memory for good. */
const MOST_REFERENCE_PIXELS = 12e6;
/** Why an image of this size is no reference, as a sentence; null when it is one. */
function referenceSizeProblem(size) {
    if (size.width * size.height <= MOST_REFERENCE_PIXELS)
        return null;
    const seen = `${describeSize(size)} is ${formatMegapixels(size)} megapixels`;
    return `${seen}; references have at most ${MOST_REFERENCE_PIXELS / 1e6}: scale it down, since 256 pixels of it are compared.`;
}
function formatFailures({ kind }, { formats }) {
    if (formats === undefined || formats.includes(kind))
        return [];
    return [{ check: "formats", message: `The format is ${nameOf(kind)}; wanted ${formats.map(nameOf).join(" or ")}.` }];
}
/** The one rule that needs no header. */
function bytesFailures({ bytes }, { maxBytes }) {
    if (maxBytes === undefined || bytes <= maxBytes)
        return [];
    const message = `The file has ${formatCount(bytes)} bytes; wanted at most ${formatCount(maxBytes)}.`;
    return [{ check: "maxBytes", message }];
}
function sideFailures({ header }, check) {
    const size = shownSize(header);
    if (size === null)
        return [];
    const sides = [
        { name: "width", value: size.width, least: "minWidth", most: "maxWidth" },
        { name: "height", value: size.height, least: "minHeight", most: "maxHeight" },
    ];
    const failures = [];
    for (const { name, value, least, most } of sides) {
        const seen = `The ${name} is ${value} px`;
        const [min, max] = [check[least], check[most]];
        if (min !== undefined && value < min)
            failures.push({ check: least, message: `${seen}; wanted at least ${min} px.` });
        if (max !== undefined && value > max)
            failures.push({ check: most, message: `${seen}; wanted at most ${max} px.` });
    }
    return failures;
}
function aspectFailures({ header }, { aspect }) {
    const size = shownSize(header);
    if (size === null || aspect === undefined)
        return [];
    const { ratio, tolerance } = typeof aspect === "string" ? { ratio: aspect, tolerance: DEFAULT_TOLERANCE } : aspect;
    // The manifest's schema has made sure of the form "W:H"; importing its pattern would bring zod into the worker.
    const [wide = 1, high = 1] = ratio.split(":").map(Number);
    const wanted = wide / high;
    // The bound itself passes, although 1.02 - 1 is a little over 0.02 in floating point.
    if (Math.abs(size.width / size.height / wanted - 1) <= tolerance + 1e-9)
        return [];
    const seen = `${size.width}x${size.height} is ${describeAspect(size.width, size.height)}`;
    return [{ check: "aspect", message: `${seen}; wanted ${ratio} within ${formatPercent(tolerance)}.` }];
}
/** Only the certain case: a file that cannot hold transparency. Whether one that can does, its pixels tell. */
function rules_alphaFailures({ kind, header }, { alpha }) {
    if (alpha !== "required" || header.mayBeTransparent)
        return [];
    return [{ check: "alpha", message: `This ${nameOf(kind)} has no transparency; wanted transparent pixels.` }];
}

;// CONCATENATED MODULE: ./build/adapters/checks/inspect.js










/**
 * Inspects the bytes of a file with those of the checks that need nothing but images.
 *
 * @param tell called with what the header says, before any pixel is decoded
 * @throws what `isBreakdown` recognizes
 */
async function inspect(bytes, { checks, beside }, { codecs, references, passes }, tell) {
    const reading = readFileHeader(bytes);
    if (!reading.ok)
        return unspent(unfit("rejected", reading.problem, null));
    const { kind, header } = reading;
    const facts = factsOf(kind, header, bytes.length);
    tell(facts);
    const file = { kind, header, bytes: bytes.length };
    const claim = claimProblem(file);
    if (claim !== null)
        return unspent(unfit("rejected", claim, facts));
    const tree = treeOf(checks);
    const images = imagesOf(tree);
    const results = failedResults(images, (spec) => headerFailures(file, spec));
    // What the header rejects needs no pixel; what it does not must still be an image that can be shown.
    const step = nextCheck(tree, results);
    if (step.kind === "verdict" && step.verdict === "rejected")
        return unspent({ facts, results: [...results] });
    if (!isDecoded(kind) || header.undecodable !== undefined)
        return unspent(inspect_undecodable(kind, header, facts));
    const tooLarge = sizeLimitProblem(header);
    if (tooLarge !== null)
        return unspent(unfit("undetermined", tooLarge, facts));
    const decoding = await decodeChecked(kind, header, bytes, codecs);
    if (!decoding.ok) {
        const message = `The ${nameOf(kind)} is damaged: ${decoding.reason}.`;
        return { inspection: unfit("rejected", message, facts), spent: true };
    }
    const picture = { pixels: decoding.pixels, header };
    const measures = measuresOf(picture, passes);
    for (const { index, spec } of images) {
        if (results.has(index))
            continue;
        const failures = pixelFailures(measures, spec, beside);
        results.set(index, { verdict: failures.length > 0 ? "rejected" : "usable", failures });
    }
    for (let leaf = nextReference(tree, results); leaf; leaf = nextReference(tree, results))
        results.set(leaf.index, await references.judge(picture, leaf.spec, locatedFor(leaf.index, beside)));
    const known = facts && { ...facts, hash: measures.hash() };
    release(decoding.pixels.rgba);
    return { inspection: { facts: known, results: [...results] }, spent: isLarge(decoding.pixels) };
}
/** A file that is too large to be read: it has not been seen, and what its size rejects is rejected. */
function inspectUnread(bytes, checks) {
    const tree = treeOf(checks);
    const results = failedResults(imagesOf(tree), (spec) => bytesFailures({ bytes }, spec));
    const step = nextCheck(tree, results);
    if (step.kind === "verdict" && step.verdict === "rejected")
        return { facts: null, results: [...results] };
    return unfit("undetermined", `The file has ${formatCount(bytes)} bytes, more than is ever decoded.`, null);
}
function imagesOf({ leaves }) {
    return leaves.flatMap((leaf) => (leaf.kind === "image" ? [leaf] : []));
}
/** The results of those checks that fail before any pixel is seen. */
function failedResults(images, failuresOf) {
    const results = new Map();
    for (const { index, spec } of images) {
        const failures = failuresOf(spec);
        if (failures.length > 0)
            results.set(index, { verdict: "rejected", failures });
    }
    return results;
}
/** The next reference to compare with: while it still matters, and one with `always` in any case. */
function nextReference(tree, results) {
    const step = nextCheck(tree, results);
    if (step.kind === "run" && step.leaf.kind === "reference")
        return step.leaf;
    return tree.leaves.find((leaf) => leaf.kind === "reference" && leaf.always && !results.has(leaf.index));
}
function locatedFor(index, { references }) {
    const found = references.find(([leaf]) => leaf === index);
    if (!found)
        throw new Error(`nobody looked for the reference of check ${index}`);
    return found[1];
}
function factsOf(kind, header, bytes) {
    const size = shownSize(header);
    return size && { format: kind, ...size, bytes };
}
function inspect_undecodable(kind, header, facts) {
    const what = header.undecodable ?? `a ${nameOf(kind)}`;
    const remedy = isDecoded(kind)
        ? "an ordinary one could be judged"
        : "list the formats you accept in `formats` to reject others";
    const message = `The file is ${what}, which this version cannot decode; ${remedy}.`;
    return unfit("undetermined", message, facts);
}
function unfit(verdict, message, facts) {
    return { facts, results: [], unfit: { verdict, failures: [{ check: "decode", message }] } };
}
function unspent(inspection) {
    return { inspection, spent: false };
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/kernel.js






/** Room behind each part for what is read and written beyond its end. */
const SLACK = 16;
const PAGE = 65_536;
/**
 * Pictures that the passes make lie in the kernel's memory: they hold until the next image's are asked for.
 *
 * @param folder where pixels.wasm is
 */
function createKernel(folder) {
    const { memory, laplacian, halve, blocks } = instantiate(compile(folder, "pixels.wasm"));
    return (pixels) => {
        const plain = plainPasses(pixels);
        const { width, height, rgba } = pixels;
        if (Math.max(width, height) > SHARPNESS_SIDE)
            return plain;
        const half = fitWithin(width, height, blankSide(width, height));
        const parts = layout([rgba.length, 3 * (width * 4 + SLACK), 16, half.width * half.height * 12, rgba.length]);
        const [image = 0, rows = 0, result = 0, small = 0, tiny = 0] = parts.starts;
        const missing = parts.end - memory.buffer.byteLength;
        if (missing > 0)
            memory.grow(Math.ceil(missing / PAGE));
        let isThere = false;
        const bring = () => {
            if (!isThere)
                new Uint8Array(memory.buffer, image, rgba.length).set(rgba);
            isThere = true;
        };
        const pictureAt = (start, size) => ({
            ...size,
            values: new Float32Array(memory.buffer, start, size.width * size.height * 3),
        });
        return {
            sharpness: (ground) => {
                if (ground !== "opaque" || width < 3 || height < 3)
                    return plain.sharpness(ground);
                bring();
                laplacian(image, width, height, rows, result);
                const [sum = 0, squares = 0] = new Float64Array(memory.buffer, result, 2);
                const count = (width - 2) * (height - 2);
                // The kernel reckons in thousandths of luma.
                return Math.max(0, squares / count - (sum / count) ** 2) / 1e6;
            },
            small: (ground) => {
                if (ground !== "opaque" || half.width * 2 !== width || half.height * 2 !== height)
                    return plain.small(ground);
                bring();
                halve(image, half.width, half.height, small);
                return pictureAt(small, half);
            },
            tiny: (from) => {
                const size = fitWithin(from.width, from.height, PALETTE_SIDE);
                const step = from.width / size.width;
                const isMine = from.values.buffer === memory.buffer && from.values.byteOffset === small;
                if (!isMine || !Number.isInteger(step) || step !== from.height / size.height)
                    return plain.tiny(from);
                blocks(small, step, size.width, size.height, tiny);
                return pictureAt(tiny, size);
            },
        };
    };
}
/** Parts behind each other, each at a multiple of SLACK and with as much behind it. */
function layout(lengths) {
    const starts = [];
    let end = 0;
    for (const length of lengths) {
        starts.push(end);
        end += Math.ceil(length / SLACK) * SLACK + SLACK;
    }
    return { starts, end };
}

;// CONCATENATED MODULE: ./build/adapters/checks/read-file.js

/** No image that is decoded here has more bytes: 40 megapixels with 16 bits a channel are 320 MB before any compression. */
const MAX_FILE_BYTES = 330_000_000;
/**
 * Reads a regular file through one handle, so that everything said of it is said of the same bytes even if the file is replaced
 * meanwhile. A pipe or a device is not waited for. A worker has nothing else to do: it reads without going through other threads.
 */
function readImageFile(file) {
    let handle;
    try {
        // Windows has no O_NONBLOCK, and no pipes in its file system either.
        handle = (0,external_node_fs_namespaceObject.openSync)(file, external_node_fs_namespaceObject.constants.O_RDONLY | (external_node_fs_namespaceObject.constants.O_NONBLOCK ?? 0));
        const stat = (0,external_node_fs_namespaceObject.fstatSync)(handle);
        if (!stat.isFile())
            return { kind: "unreadable", message: "it is not a regular file" };
        if (stat.size > MAX_FILE_BYTES)
            return { kind: "too-large", size: stat.size };
        return { kind: "bytes", bytes: readWhole(handle, stat.size) };
    }
    catch (error) {
        return { kind: "unreadable", message: error.code ?? String(error) };
    }
    finally {
        if (handle !== undefined)
            (0,external_node_fs_namespaceObject.closeSync)(handle);
    }
}
/** A file that is cut short meanwhile gives what is left of it. */
function readWhole(handle, size) {
    const bytes = new Uint8Array(size);
    let length = 0;
    while (length < size) {
        const read = (0,external_node_fs_namespaceObject.readSync)(handle, bytes, length, size - length, null);
        if (read === 0)
            break;
        length += read;
    }
    return bytes.subarray(0, length);
}

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: ./build/adapters/checks/pixels/ssim.js
/**
 * Structural similarity by Wang, Bovik, Sheikh, Simoncelli 2004 ("Image quality assessment: from error visibility to structural
 * similarity"): a Gaussian window of 11 x 11 with a deviation of 1.5, K1 = 0.01, K2 = 0.03, L = 255, population moments, and the mean
 * over the windows that lie wholly inside.
 */
/** The least side of a plane. */
const ssim_WINDOW = 11;
const DEVIATION = 1.5;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;
const WEIGHTS = gaussian();
function gaussian() {
    const raw = Array.from({ length: ssim_WINDOW }, (_, k) => Math.exp(-((k - (ssim_WINDOW - 1) / 2) ** 2) / (2 * DEVIATION ** 2)));
    const total = raw.reduce((sum, value) => sum + value, 0);
    return Float64Array.from(raw, (value) => value / total);
}
/** The mean similarity of two planes of the same size, each side at least WINDOW; 1 for equal ones. */
function ssim(one, other) {
    const { width, height } = one;
    const pairs = (of) => Float64Array.from(one.values, (a, index) => of(a, other.values[index]));
    const mean = (values) => blurred(values, width, height);
    const meanA = mean(pairs((a) => a));
    const meanB = mean(pairs((_a, b) => b));
    const squareA = mean(pairs((a) => a * a));
    const squareB = mean(pairs((_a, b) => b * b));
    const product = mean(pairs((a, b) => a * b));
    let sum = 0;
    for (let at = 0; at < meanA.length; at++) {
        const [a, b] = [meanA[at], meanB[at]];
        const [ofA, ofB, ofBoth] = [squareA[at] - a * a, squareB[at] - b * b, product[at] - a * b];
        sum += ((2 * a * b + C1) * (2 * ofBoth + C2)) / ((a * a + b * b + C1) * (ofA + ofB + C2));
    }
    return sum / meanA.length;
}
/** The weighted means of the windows that lie wholly inside, row by row. */
function blurred(values, width, height) {
    const [wide, high] = [width - ssim_WINDOW + 1, height - ssim_WINDOW + 1];
    const across = new Float64Array(wide * height);
    for (let y = 0, to = 0; y < height; y++)
        for (let x = 0; x < wide; x++, to++) {
            let sum = 0;
            for (let k = 0, at = y * width + x; k < ssim_WINDOW; k++, at++)
                sum += values[at] * WEIGHTS[k];
            across[to] = sum;
        }
    const means = new Float64Array(wide * high);
    for (let to = 0; to < means.length; to++) {
        let sum = 0;
        for (let k = 0, at = to; k < ssim_WINDOW; k++, at += wide)
            sum += across[at] * WEIGHTS[k];
        means[to] = sum;
    }
    return means;
}

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/compare.js



/** How alike an image and a reference are, and whether that is enough. */
/** SSIM is measured with the longest side at most this, as its authors advise for whole pictures: finer detail is noise to it. */
const SSIM_SIDE = 256;
/** Shapes that differ by less than this are the same: half a pixel of rounding in a small crop. */
const SAME_SHAPE = 0.02;
/** The size at which an image's part is compared: its own, the longest side at most SSIM_SIDE, none under the window of SSIM. */
function comparedAt(view) {
    const fitted = fitWithin(view.size.width, view.size.height, SSIM_SIDE);
    return { width: Math.max(ssim_WINDOW, fitted.width), height: Math.max(ssim_WINDOW, fitted.height) };
}
/** A reference of another shape than the size's is stretched. */
function referenceAt(view, size) {
    const image = view.at(size);
    return { shape: view.size, luma: lumaOf(image), hash: perceptualHash(image) };
}
/**
 * What of a check fails, each named by its key in the manifest.
 *
 * @param view the part of the image that is compared
 * @param reference at the size that `comparedAt` names for it
 */
function referenceFailures(view, reference, check) {
    const { shape, luma, hash } = reference;
    const own = view.at(luma);
    const failures = [];
    const { file, minSsim, maxHashDistance } = check;
    if (minSsim !== undefined) {
        const seen = ssim(lumaOf(own), luma);
        const how = `SSIM at ${luma.width}x${luma.height}${stretching(view.size, shape)}`;
        const message = `The similarity to ${file} is ${Number(seen.toFixed(3))} (${how}); wanted at least ${minSsim}.`;
        if (seen < minSsim - compare_NOISE)
            failures.push({ check: "minSsim", message });
    }
    if (maxHashDistance !== undefined) {
        const seen = hashDistance(perceptualHash(own), hash);
        const message = `${seen} of the 63 bits of the perceptual hash are not those of ${file}; wanted at most ${maxHashDistance}.`;
        if (seen > maxHashDistance)
            failures.push({ check: "maxHashDistance", message });
    }
    return failures;
}
/** Says that the two had different shapes, which alone can make them differ. */
function stretching(own, shape) {
    if (Math.abs((shape.width / shape.height) * (own.height / own.width) - 1) <= SAME_SHAPE)
        return "";
    return `, the reference of ${shape.width}x${shape.height} stretched to the shape of ${own.width}x${own.height}`;
}
/** An image is as similar to itself as can be, whatever floating point makes of it. */
const compare_NOISE = 1e-9;

;// CONCATENATED MODULE: ./build/adapters/checks/pixels/view.js



/** The grey that transparent pixels are laid on. */
const GREY = 127.5;
/** Cuts a part out; at least one pixel of each side is left. */
function viewOf({ pixels, header }, part = WHOLE) {
    const cut = cutOut(pixels, storedPart(part, header.orientation));
    const ground = header.mayBeTransparent && !isOpaque(cut) ? GREY : "opaque";
    const turned = header.orientation >= 5;
    const swap = ({ width, height }) => (turned ? { width: height, height: width } : { width, height });
    return { size: swap(cut), at: (size) => turnUpright(resizeRgb(cut, swap(size), ground), header.orientation) };
}
function cutOut(pixels, part) {
    const { width, height, rgba } = pixels;
    const [left, right] = range(part.x, part.width, width);
    const [top, bottom] = range(part.y, part.height, height);
    if (right - left === width && bottom - top === height)
        return pixels;
    const own = new Uint8Array((right - left) * (bottom - top) * 4);
    for (let y = top; y < bottom; y++)
        own.set(rgba.subarray((y * width + left) * 4, (y * width + right) * 4), (y - top) * (right - left) * 4);
    return { width: right - left, height: bottom - top, rgba: own };
}
function range(from, share, length) {
    const start = Math.min(length - 1, Math.round(from * length));
    return [start, Math.max(start + 1, Math.min(length, Math.round((from + share) * length)))];
}

;// CONCATENATED MODULE: ./build/adapters/checks/references.js








/** So many are kept, of at most 256 kB each: one a size of image, a crop and a file. */
const references_KEPT = 32;
function createReferences(codecs) {
    const kept = new Map();
    const find = async (file, crop, size) => {
        const stamp = await stampOf(file);
        const key = JSON.stringify([file, stamp, crop, size.width, size.height]);
        const known = kept.get(key);
        if (known) {
            // The one that was used last is the last to go.
            kept.delete(key);
            kept.set(key, known);
            return known;
        }
        const picture = await pictureIn(file, codecs);
        if (typeof picture === "string")
            return picture;
        const reference = referenceAt(viewOf(picture, crop), size);
        release(picture.pixels.rgba);
        kept.set(key, reference);
        for (const oldest of kept.keys())
            if (kept.size > references_KEPT)
                kept.delete(oldest);
        return reference;
    };
    return {
        judge: async (picture, check, located) => {
            if (!located.ok)
                return unknown(located.message);
            const view = viewOf(picture, check.crop);
            const reference = await find(located.file, check.crop, comparedAt(view));
            if (typeof reference === "string")
                return unknown(`The reference ${check.file} cannot be used: ${reference}`);
            const failures = referenceFailures(view, reference, check);
            return { verdict: failures.length > 0 ? "rejected" : "usable", failures };
        },
    };
}
function unknown(message) {
    return { verdict: "undetermined", failures: [{ check: "reference", message }] };
}
/** Changes when the file does; null when it is not there. */
async function stampOf(file) {
    try {
        const { mtimeMs, size } = await (0,promises_namespaceObject.stat)(file);
        return [mtimeMs, size];
    }
    catch {
        return null;
    }
}
/** The pixels of an image file, or a sentence why there are none. */
async function pictureIn(file, codecs) {
    const read = readImageFile(file);
    if (read.kind === "unreadable")
        return `it cannot be read (${read.message}).`;
    if (read.kind === "too-large")
        return "it has more bytes than are ever decoded.";
    const reading = readFileHeader(read.bytes);
    if (!reading.ok)
        return reading.problem;
    const { kind, header } = reading;
    const tooLarge = header.stored && referenceSizeProblem(header.stored);
    if (tooLarge)
        return tooLarge;
    if (!isDecoded(kind) || header.undecodable !== undefined)
        return `it is ${header.undecodable ?? `a ${nameOf(kind)}`}; PNG, JPEG and WebP are decoded.`;
    const decoding = await decodeChecked(kind, header, read.bytes, codecs);
    return decoding.ok ? { pixels: decoding.pixels, header } : `the ${nameOf(kind)} is damaged: ${decoding.reason}.`;
}

;// CONCATENATED MODULE: ./build/adapters/checks/sheet/layout.js
/** The measures of a contact sheet, in pixels, and its colours. */
/** Side of a square tile. */
const TILE = 192;
const MAX_COLUMNS = 8;
/** Width of the coloured frame of a tile, and the space between a frame and the tile's edge. */
const BORDER = 4;
const GAP = 4;
/** The side of the square inside the frame that an image is fitted into. */
const INNER = TILE - 2 * (BORDER + GAP);
const GROUND = [244, 244, 242];
const CROSS = [178, 178, 176];
/** Green, red and amber that also differ in lightness, for those who do not tell the hues apart. */
const FRAMES = {
    usable: [26, 147, 80],
    rejected: [190, 30, 45],
    undetermined: [240, 173, 40],
};
/** The grid for so many tiles; a sheet without any is one empty tile. */
function layoutOf(tiles) {
    const columns = Math.max(1, Math.min(MAX_COLUMNS, tiles));
    const rows = Math.max(1, Math.ceil(tiles / columns));
    return { columns, rows, width: columns * TILE, height: rows * TILE };
}

;// CONCATENATED MODULE: ./build/adapters/checks/sheet/compose.js

/** Draws the tiles of a contact sheet in order, row by row: a frame in the verdict's colour, and the picture or a cross. */
function composeSheet(entries) {
    const { columns, width, height } = layoutOf(entries.length);
    const canvas = { width, height, rgba: new Uint8ClampedArray(width * height * 4) };
    fill(canvas, 0, 0, width, height, GROUND);
    entries.forEach(({ verdict, thumbnail }, index) => {
        const [left, top] = [(index % columns) * TILE, Math.floor(index / columns) * TILE];
        const side = TILE - 2 * GAP;
        fill(canvas, left + GAP, top + GAP, side, side, FRAMES[verdict]);
        fill(canvas, left + GAP + BORDER, top + GAP + BORDER, side - 2 * BORDER, side - 2 * BORDER, GROUND);
        if (thumbnail)
            paste(canvas, left, top, thumbnail);
        else
            cross(canvas, left, top);
    });
    return canvas;
}
function plot({ width, rgba }, x, y, [red, green, blue]) {
    const at = (y * width + x) * 4;
    rgba[at] = red;
    rgba[at + 1] = green;
    rgba[at + 2] = blue;
    rgba[at + 3] = 255;
}
function fill(canvas, left, top, width, height, colour) {
    for (let y = top; y < top + height; y++)
        for (let x = left; x < left + width; x++)
            plot(canvas, x, y, colour);
}
/** In the middle of the tile. */
function paste(canvas, left, top, { width, height, rgb }) {
    const [x0, y0] = [left + Math.floor((TILE - width) / 2), top + Math.floor((TILE - height) / 2)];
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
            const at = (y * width + x) * 3;
            plot(canvas, x0 + x, y0 + y, [rgb[at], rgb[at + 1], rgb[at + 2]]);
        }
    }
}
/** Two diagonals over the middle third of the tile, three pixels wide. */
function cross(canvas, left, top) {
    const [from, to] = [TILE / 3, (TILE * 2) / 3];
    for (let step = from; step < to; step++) {
        fill(canvas, left + step - 1, top + step - 1, 3, 3, CROSS);
        fill(canvas, left + TILE - 1 - step - 1, top + step - 1, 3, 3, CROSS);
    }
}

;// CONCATENATED MODULE: ./build/adapters/checks/sheet/thumbnail.js






/** Shrinks an image file's bytes to fit a square, upright as a viewer shows it; null when it cannot be decoded. */
async function makeThumbnail(bytes, side, codecs) {
    const reading = readFileHeader(bytes);
    if (!reading.ok || !isDecoded(reading.kind) || reading.header.undecodable !== undefined)
        return none(false);
    const { kind, header } = reading;
    if (sizeLimitProblem(header) !== null)
        return none(false);
    const decoding = await decodeChecked(kind, header, bytes, codecs);
    if (!decoding.ok)
        return none(true);
    const small = shrinkRgb(decoding.pixels, side, 255);
    release(decoding.pixels.rgba);
    return { thumbnail: toBytes(turnUpright(small, header.orientation)), spent: isLarge(decoding.pixels) };
}
function none(spent) {
    return { thumbnail: null, spent };
}
function toBytes({ width, height, values }) {
    return { width, height, rgb: Uint8Array.from(values, Math.round) };
}

;// CONCATENATED MODULE: ./build/adapters/checks/shrink.js

/**
 * Shrinks an image file's bytes so that the longest side has at most so many pixels, upright, on white where it is transparent, as PNG,
 * which every model that looks at images takes; null when it cannot be decoded.
 */
async function shrinkImage(bytes, side, codecs) {
    const { thumbnail, spent } = await makeThumbnail(bytes, side, codecs);
    if (!thumbnail)
        return { shrunk: null, spent };
    const { width, height, rgb } = thumbnail;
    const rgba = new Uint8ClampedArray(width * height * 4);
    for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4)
        rgba.set([rgb[from], rgb[from + 1], rgb[from + 2], 255], to);
    return { shrunk: { width, height, png: await codecs.encodePng({ width, height, rgba }) }, spent };
}

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");
;// CONCATENATED MODULE: ./build/adapters/checks/sweep.js


/** How much dead pixel data a worker may carry around, in bytes; V8 itself would let it grow to 64 MB and more. */
const CARRIED_BYTES = 16e6;
/**
 * Returns a function to be called after each image, which collects garbage when much has gathered. Decoded images are large and
 * few, and two workers would otherwise hold more dead pixels than everything else in the program together.
 */
function createSweeper() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)("--expose-gc");
    const collect = (0,external_node_vm_namespaceObject.runInNewContext)("globalThis.gc");
    return () => {
        if (typeof collect === "function" && process.memoryUsage().arrayBuffers > CARRIED_BYTES)
            collect();
    };
}

;// CONCATENATED MODULE: ./build/adapters/checks/worker.js












/** The entry of a worker: takes one job at a time, answers it, and says when it should be replaced. */
const SHEET_QUALITY = 80;
const sweep = createSweeper();
const worker_wasm = new URL(external_node_worker_threads_namespaceObject.workerData.wasm);
const codecs = createCodecs(worker_wasm);
const tools = { codecs, references: createReferences(codecs), passes: createKernel(worker_wasm) };
function send(message, transfer = []) {
    external_node_worker_threads_namespaceObject.parentPort?.postMessage(message, transfer);
}
async function work(job) {
    switch (job.kind) {
        case "inspect":
            return worker_look(job);
        case "thumbnail": {
            const read = readImageFile(job.file);
            const { thumbnail, spent } = read.kind === "bytes" ? await makeThumbnail(read.bytes, job.side, codecs) : { thumbnail: null, spent: false };
            return { answer: { kind: "thumbnail", thumbnail }, spent };
        }
        case "shrink": {
            const read = readImageFile(job.file);
            const { shrunk, spent } = read.kind === "bytes" ? await shrinkImage(read.bytes, job.side, codecs) : { shrunk: null, spent: false };
            return { answer: { kind: "shrink", shrunk }, spent };
        }
        case "sheet": {
            const bytes = await codecs.encodeWebp(composeSheet(job.entries), SHEET_QUALITY);
            // The encoder took several times the sheet's size in memory, for a job that comes once in a run.
            return { answer: { kind: "sheet", bytes }, spent: true };
        }
        default:
            return never(job);
    }
}
async function worker_look(job) {
    const read = readImageFile(job.file);
    switch (read.kind) {
        case "bytes": {
            const { inspection, spent } = await inspect(read.bytes, job, tools, (facts) => send({ kind: "facts", facts }));
            release(read.bytes);
            return { answer: { kind: "inspect", inspection }, spent };
        }
        case "too-large":
            return { answer: { kind: "inspect", inspection: inspectUnread(read.size, job.checks) }, spent: false };
        case "unreadable":
            return unreadable(`The image file could not be read (${read.message}).`);
        default:
            return never(read);
    }
}
function unreadable(message) {
    const unfit = { verdict: "undetermined", failures: [{ check: "decode", message }] };
    return { answer: { kind: "inspect", inspection: { facts: null, results: [], unfit } }, spent: false };
}
function transferables(answer) {
    if (answer.kind === "sheet")
        return [answer.bytes.buffer];
    if (answer.kind === "shrink")
        return answer.shrunk ? [answer.shrunk.png.buffer] : [];
    return answer.kind === "thumbnail" && answer.thumbnail ? [answer.thumbnail.rgb.buffer] : [];
}
async function handle(job) {
    send({ kind: "begun" });
    try {
        const { answer, spent } = await work(job);
        send({ kind: "done", answer, spent }, transferables(answer));
    }
    catch (error) {
        send({ kind: "broken", message: error instanceof Error ? error.message : String(error) });
    }
    sweep();
}
external_node_worker_threads_namespaceObject.parentPort?.on("message", (job) => void handle(job));

